import { dateTime } from '../lib/format';

/** A date and time without its year, which is plain; the tooltip has it. */
export const ShortTime = ({ at }: { at: string }) => (
  <span className="numeric" title={dateTime(at)}>
    {dateTime(at).slice(5)}
  </span>
);
