import { Select, type SelectProps } from 'antd';
import { useInstallation } from '../api/installation';

const zones = Intl.supportedValuesOf('timeZone');

/** An IANA time zone, found as one types. Browsers leave some out of their lists: UTC, and older or newer names. */
export function TimeZoneSelect(props: SelectProps<string>) {
  const own = useInstallation().data?.time_zone;
  const options = [...new Set([own, props.value, 'UTC', ...zones])].filter(Boolean);
  return <Select<string> showSearch options={options.map((value) => ({ value, label: value }))} {...props} />;
}
