import { queryOptions, useQuery } from '@tanstack/react-query';
import { followedRuns } from '../lib/activeRuns';
import { body, client } from './client';
import { ProblemError } from './problem';
import { type QueryName, useChange } from './queries';
import type { Run } from './types';

export const isOver = (run: Run) => !['queued', 'running'].includes(run.state);

/** Milliseconds that a run has taken so far. */
export const runTime = (run: Run, now: number) =>
  (run.ended_at ? Date.parse(run.ended_at) : now) - Date.parse(run.started_at ?? run.created_at);

/** A run's state, asked for now and then until it is over: events tell it sooner. */
export const runQuery = (id: Run['id']) =>
  queryOptions({
    queryKey: ['runs', id],
    queryFn: async ({ signal }) => {
      try {
        return await body(client.GET('/api/runs/{id}', { params: { path: { id } }, signal }));
      } catch (error) {
        // A server with another database knows nothing of it: there is nothing left to follow.
        if (error instanceof ProblemError && error.status === 404) followedRuns.forget(id);
        throw error;
      }
    },
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 3000),
    refetchIntervalInBackground: true,
  });

export const useRun = (id: Run['id']) => useQuery(runQuery(id));

export const useCancelRun = () =>
  useChange(
    (id: Run['id']) => body(client.POST('/api/runs/{id}/cancel', { params: { path: { id } } })),
    ['runs'],
  );

/** What to sync from: by id, or everything there is. */
export type SyncTargets = number[] | 'all';

/** The header that has a sync answer at once with its run. */
export const respondAsync = { Prefer: 'respond-async' } as const;

/** Starts long work by a request sent with {@link respondAsync}, and follows the run it answers with. */
export function useStartRun<Input>(
  page: string,
  touches: QueryName[],
  start: (input: Input) => Promise<{ data?: { id: Run['id'] } | { run_id: Run['id'] } }>,
) {
  return useChange(
    async (input: Input) => {
      const answer = await body(start(input));
      const id = 'run_id' in answer ? answer.run_id : answer.id;
      followedRuns.follow({ id, page, touches });
      return id;
    },
    ['runs'],
  );
}
