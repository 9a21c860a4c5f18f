import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { isOver, respondAsync, useStartRun } from '../../api/runs';
import type { Run } from '../../api/types';

/** Of a long history, what a person looks through. */
const mostRuns = 500;

/** The newest runs; asked for often while one goes on, and now and then otherwise: schedules start runs too. */
export const useRuns = () =>
  useQuery({
    queryKey: ['runs', 'list'],
    queryFn: ({ signal }) =>
      body(client.GET('/api/runs', { params: { query: { limit: mostRuns } }, signal })),
    refetchInterval: ({ state }) => (state.data?.every(isOver) ? 15_000 : 1000),
  });

/** Does again what of a run did not succeed. */
export const useRetryRun = () =>
  useStartRun(
    'runs',
    ['quotas', 'namespaceQuotas', 'reports', 'clusters', 'sources'],
    ({ id, kind }: Run) => {
      const options = { headers: respondAsync, params: { query: { retry_of: id } } };
      switch (kind) {
        case 'usage':
          return client.POST('/api/prometheus/sync', options);
        case 'namespace_quotas':
          return client.POST('/api/k8s/sync', options);
        case 'project_quotas':
          return client.POST('/api/k8s/sync-project-quota', options);
      }
    },
  );
