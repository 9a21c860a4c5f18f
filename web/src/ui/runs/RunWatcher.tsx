import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { invalidate } from '../../api/queries';
import { useRunEvents } from '../../api/runEvents';
import { isOver, runQuery } from '../../api/runs';
import { followedRuns, useFollowedRuns } from '../../lib/activeRuns';

/** Follows every run that was started here, whatever page is open, and has what it changed asked again at its end. */
export function RunWatcher() {
  const cache = useQueryClient();
  const active = useFollowedRuns().filter((run) => !run.ended);
  useRunEvents(active.map(({ id }) => id));
  const states = useQueries({ queries: active.map(({ id }) => runQuery(id)) });

  useEffect(() => {
    states.forEach(({ data }, index) => {
      const run = active[index];
      if (!run || data?.id !== run.id || !isOver(data)) return;
      followedRuns.end(run.id);
      void invalidate(cache, [...run.touches, 'runs', 'schedule']);
    });
  });

  return null;
}
