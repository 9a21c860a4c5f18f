import { decimal, full } from '../lib/format';

/** Cores or GiB: two decimals on screen, every digit in the tooltip. */
export function Figure({ value }: { value: number | null | undefined }) {
  if (value === null || value === undefined) return <span className="muted">—</span>;
  return <span title={full(value)}>{decimal(value)}</span>;
}
