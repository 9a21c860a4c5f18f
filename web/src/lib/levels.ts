/** From which percent of a quota a rate is medium, and high; above 100 it is over. */
export interface Levels {
  medium_percent: number;
  high_percent: number;
}

export type Level = 'low' | 'medium' | 'high' | 'over';

/** What stands until the installation has said its own. */
export const usualLevels: Levels = { medium_percent: 50, high_percent: 80 };

/** The level of a rate in percent. */
export function levelOf(rate: number, levels: Levels): Level {
  if (rate > 100) return 'over';
  if (rate >= levels.high_percent) return 'high';
  return rate >= levels.medium_percent ? 'medium' : 'low';
}
