import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';

/** All projects together, day by day. */
export const useTrend = () =>
  useQuery({
    queryKey: ['reports', 'trend'],
    queryFn: ({ signal }) => body(client.GET('/api/reports/trend', { signal })),
  });

const most = 10;

/** The projects of a date with the highest rates. */
export const useHighest = (date: string, rate: 'cpu_rate' | 'memory_rate') =>
  useQuery({
    queryKey: ['reports', 'highest', date, rate],
    queryFn: async ({ signal }) => {
      const query = { sort: `-${rate}`, limit: most };
      const rows = await body(
        client.GET('/api/reports/{date}', { params: { path: { date }, query }, signal }),
      );
      return rows.filter((row) => row[rate] !== null);
    },
  });

/** The newest runs that failed. */
export const useFailedRuns = () =>
  useQuery({
    queryKey: ['runs', 'failed'],
    queryFn: ({ signal }) =>
      body(client.GET('/api/runs', { params: { query: { state: 'failed', limit: 20 } }, signal })),
  });
