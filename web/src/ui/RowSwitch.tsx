import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  checked: boolean;
  /** The change is on its way. */
  busy: boolean;
  onChange: (checked: boolean) => void;
}

/** A switch in a row of a table. */
export function RowSwitch({ label, checked, busy, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      role="switch"
      className="row-switch"
      aria-checked={checked}
      aria-label={label}
      title={`${label}：${t(checked ? 'term.on' : 'term.off')}`}
      // Not disabled, which would take the focus away.
      aria-disabled={busy}
      onClick={() => !busy && onChange(!checked)}
    />
  );
}
