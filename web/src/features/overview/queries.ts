import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';

/** Syncs run by themselves: an open page is to tell of them. */
const lookAgain = 60_000;

/** All projects together, day by day. */
export const useTrend = () =>
  useQuery({
    queryKey: ['reports', 'trend'],
    queryFn: ({ signal }) => body(client.GET('/api/reports/trend', { signal })),
    refetchInterval: lookAgain,
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

/** The newest runs of which something failed, newest first. */
export const useFailedRuns = () =>
  useQuery({
    queryKey: ['runs', 'failed'],
    queryFn: async ({ signal }) => {
      const states = ['failed', 'incomplete'] as const;
      const found = await Promise.all(
        states.map((state) =>
          body(client.GET('/api/runs', { params: { query: { state, limit: 20 } }, signal })),
        ),
      );
      return found.flat().sort((left, right) => right.id - left.id);
    },
    refetchInterval: lookAgain,
  });
