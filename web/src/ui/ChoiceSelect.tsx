interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; hint?: string }[];
  onChange: (value: Value) => void;
}

/** A choice of a few words: the browser's own list, which every keyboard and phone knows. */
export function ChoiceSelect<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <select
      className="choice"
      aria-label={label}
      title={options.find((option) => option.value === value)?.hint ?? label}
      value={value}
      onChange={(event) => onChange(event.target.value as Value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} title={option.hint}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
