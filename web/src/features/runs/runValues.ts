import type { Run } from '../../api/types';

/** The clusters or sources of a run, each once. */
export const runNames = ({ parts }: Run) => [...new Set(parts.map(({ name }) => name))];

/** The first and last day of a usage sync; nothing for quotas. */
export function runDays({ parts }: Run) {
  const days = parts.flatMap(({ date }) => date ?? []).toSorted();
  return [...new Set([days[0], days.at(-1)])].filter(Boolean).join(' – ');
}

/** Whether something of the run is left to be done again. */
export const canRetry = ({ state }: Run) => ['incomplete', 'failed', 'cancelled'].includes(state);
