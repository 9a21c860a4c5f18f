import type { TrendDay } from '../../api/types';
import { addDays } from '../../lib/dates';

/** Every day from the first to the last: where one has no data, the line is to break. */
export function everyDay(days: TrendDay[]): { date: string; day: TrendDay | undefined }[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (!first || !last) return [];
  const known = new Map(days.map((day) => [day.date, day]));
  const all: { date: string; day: TrendDay | undefined }[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) all.push({ date, day: known.get(date) });
  return all;
}

/** The newest day that is whole: one that is not says less than the one before. */
export const newestWhole = (days: TrendDay[]) => days.findLast(({ complete }) => complete) ?? days.at(-1);
