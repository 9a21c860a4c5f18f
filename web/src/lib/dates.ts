/** Days as text, YYYY-MM-DD, counted in UTC so that no clock change can add or lose one. */

const dayLength = 86_400_000;
const time = (date: string) => Date.parse(`${date}T00:00:00Z`);
const text = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** A date that exists, as in 2026-02-28: addresses are typed by people too. */
export const isDate = (date: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time(date)) && text(time(date)) === date;

export const addDays = (date: string, days: number) => text(time(date) + days * dayLength);

/** The same day of another month, or its last when it is shorter. */
export function addMonths(date: string, months: number) {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Today in a time zone; where the browser is, when none is named. */
export function today(zone?: string, now = new Date()) {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const found = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${found.year}-${found.month}-${found.day}`;
}

/** Six weeks from the Monday on or before the first of a date's month. */
export function monthDays(date: string) {
  const first = `${date.slice(0, 7)}-01`;
  const weekday = (new Date(time(first)).getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_, index) => addDays(first, index - weekday));
}

export const monthName = (date: string, language: string) =>
  new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(time(date));

/** Monday to Sunday. */
export function weekdayNames(language: string) {
  const format = new Intl.DateTimeFormat(language, {
    weekday: language === 'zh' ? 'narrow' : 'short',
    timeZone: 'UTC',
  });
  // 2024-01-01 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2024, 0, index + 1)));
}

/** The known dates of the seven days that end with the latest of them. */
export function lastSeven(dates: string[]) {
  const latest = dates.toSorted().at(-1);
  if (!latest) return [];
  const first = addDays(latest, -6);
  return dates.filter((date) => date >= first);
}

/** Monday to Sunday of the week before today's. */
export function lastWeek(now: string) {
  const sinceMonday = (new Date(time(now)).getUTCDay() + 6) % 7;
  const monday = addDays(now, -sinceMonday - 7);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The known dates of the calendar month before today's. */
export function lastMonth(dates: string[], now: string) {
  const month = addMonths(now, -1).slice(0, 7);
  return dates.filter((date) => date.startsWith(month));
}

/** The dates from the first to the last of those chosen that are not known. */
export function gaps(chosen: string[], known: string[]) {
  const sorted = chosen.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const missing: string[] = [];
  if (first && last)
    for (let date = first; date <= last; date = addDays(date, 1))
      if (!known.includes(date)) missing.push(date);
  return missing;
}

/** Dates as a person lists them: those that follow each other as one span. */
export function spans(dates: string[]) {
  const found: { first: string; last: string }[] = [];
  for (const date of dates.toSorted()) {
    const open = found.at(-1);
    if (open && addDays(open.last, 1) === date) open.last = date;
    else found.push({ first: date, last: date });
  }
  return found.map(({ first, last }) => (first === last ? first : `${first} – ${last}`)).join(', ');
}
