import type { Explanation } from '../../../api/types';

/**
 * Minutes that the source's zone is ahead of UTC when the day begins: there it is midnight then. Times of the day are
 * shown so, and not where the browser is: they are the day's.
 */
export function dayOffset({ date, evaluated_at: at, range_seconds: range }: Explanation) {
  const start = Date.parse(at) + 1 - range * 1000;
  return Math.round((Date.parse(`${date}T00:00:00Z`) - start) / 60_000);
}
