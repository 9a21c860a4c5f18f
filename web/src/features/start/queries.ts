import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { multipart, sampleFiles } from '../../api/files';
import { useChange } from '../../api/queries';

/** How much there is of each thing: what a first visit still lacks. */
export const useSetup = () =>
  useQuery({
    queryKey: ['setup'],
    queryFn: async ({ signal }) => {
      const [quotas, clusters, sources, reports] = await Promise.all([
        client.GET('/api/quotas', { params: { query: { limit: 1 } }, signal }),
        body(client.GET('/api/k8s/configs', { signal })),
        body(client.GET('/api/prometheus/configs', { signal })),
        body(client.GET('/api/reports', { signal })),
      ]);
      return {
        quotas: Number(quotas.response.headers.get('X-Total-Count') ?? quotas.data?.length ?? 0),
        clusters: clusters.length,
        sources: sources.length,
        reports: reports.length,
      };
    },
  });

export type Setup = NonNullable<ReturnType<typeof useSetup>['data']>;

export const isEmpty = (setup: Setup) => Object.values(setup).every((count) => count === 0);

/** The sample data lies beside the page; it goes through the same imports as anybody's files. */
export const useLoadSamples = () =>
  useChange(async () => {
    const { quotas, day_reports: dayReports } = await sampleFiles();
    await client.POST('/api/quotas/import', { params: { query: {} }, ...multipart({ file: quotas }) });
    await client.POST('/api/reports/upload', { params: { query: {} }, ...multipart({ files: dayReports }) });
  }, ['quotas', 'reports', 'clusters', 'sources']);

/** Rates need both usage and quotas. */
export const lacksFigures = (setup: Setup) => setup.reports === 0 || setup.quotas === 0;

/** What a person who connects clusters has to do next, until there are figures; nobody is told to who has none. */
export function nextStep({ clusters, sources, quotas, reports }: Setup) {
  if (clusters === 0) return undefined;
  if (sources === 0) return { to: '/sources?add=1', text: 'sources.add' } as const;
  if (quotas === 0) return { to: '/quotas?sync=1', text: 'clusters.syncProject' } as const;
  return reports === 0 ? ({ to: '/sources?sync=1', text: 'sources.sync' } as const) : undefined;
}
