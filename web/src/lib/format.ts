const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const allDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 17, useGrouping: false });

/** Cores, GiB and rates on screen. */
export const decimal = (value: number) => twoDecimals.format(value);

export const count = (value: number) => wholeNumber.format(value);

/** Every digit that is known: for tooltips. */
export const full = (value: number) => allDigits.format(value);

/** A share of one as percent; rounded down, so that 99.996 % never reads as complete. */
export const coverage = (share: number) => `${twoDecimals.format(Math.floor(share * 10_000) / 100)}%`;

const pad = (value: number) => String(value).padStart(2, '0');

/** A local date and time, such as 2026-02-10 08:05. */
export function dateTime(iso: string) {
  const time = new Date(iso);
  const date = `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${date} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** A span as m:ss or h:mm:ss. */
export function elapsed(milliseconds: number) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** Whole days from now until a moment; negative when it is past. */
export const daysUntil = (iso: string, now = Date.now()) =>
  Math.floor((new Date(iso).getTime() - now) / 86_400_000);
