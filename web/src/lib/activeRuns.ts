import { useSyncExternalStore } from 'react';
import type { QueryName } from '../api/queries';
import type { Run } from '../api/types';

/** A run this browser tab started: followed until its result has been seen, across pages and reloads. */
export interface FollowedRun {
  id: Run['id'];
  /** The page that started it. */
  page: string;
  /** What its end changes. */
  touches: QueryName[];
  /** Its end has been told. */
  ended: boolean;
}

const key = 'followed-runs';
const listeners = new Set<() => void>();
let runs = read();

function read(): FollowedRun[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as FollowedRun[];
  } catch {
    return [];
  }
}

function write(next: FollowedRun[]) {
  runs = next;
  sessionStorage.setItem(key, JSON.stringify(next));
  for (const listener of listeners) listener();
}

export const followedRuns = {
  all: () => runs,
  follow(run: Omit<FollowedRun, 'ended'>) {
    write([{ ...run, ended: false }, ...runs.filter(({ id }) => id !== run.id)]);
  },
  end(id: Run['id']) {
    write(runs.map((run) => (run.id === id ? { ...run, ended: true } : run)));
  },
  forget(id: Run['id']) {
    write(runs.filter((run) => run.id !== id));
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useFollowedRuns() {
  return useSyncExternalStore(followedRuns.subscribe, followedRuns.all);
}
