import { Select, type SelectProps } from 'antd';

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));

/** An IANA time zone, found as one types. */
export function TimeZoneSelect(props: SelectProps<string>) {
  return <Select<string> showSearch options={zones} {...props} />;
}
