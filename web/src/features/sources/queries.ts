import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { deleteEach } from '../../api/deletions';
import { importer } from '../../api/imports';
import { type QueryName, useChange } from '../../api/queries';
import { respondAsync, type SyncTargets, useStartRun } from '../../api/runs';
import type { NewSource, Source, SourceChange } from '../../api/types';

/** Their settings are in the queries that are shown, and say which days are missing. */
const touched: QueryName[] = ['sources', 'rules', 'reports'];

export const useSources = () =>
  useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => body(client.GET('/api/prometheus/configs', { signal })),
  });

export const useAddSource = () =>
  useChange((source: NewSource) => body(client.POST('/api/prometheus/configs', { body: source })), touched);

export const useChangeSource = () =>
  useChange(
    ({ id, change }: { id: Source['id']; change: SourceChange }) =>
      body(client.PUT('/api/prometheus/configs/{id}', { params: { path: { id } }, body: change })),
    touched,
  );

export const useDeleteSources = () =>
  useChange(
    (ids: Source['id'][]) =>
      deleteEach(ids, (id) => client.DELETE('/api/prometheus/configs/{id}', { params: { path: { id } } })),
    touched,
  );

export const importSources = importer((sent) => client.POST('/api/prometheus/import', sent), touched);

/** Whether a source answers, and has what is read of it; asked anew each time. */
export const useSourceCheck = (id: Source['id']) =>
  useQuery({
    queryKey: ['sourceCheck', id],
    queryFn: ({ signal }) =>
      body(client.POST('/api/prometheus/configs/{id}/check', { params: { path: { id } }, signal })),
    gcTime: 0,
    staleTime: Infinity,
  });

interface UsageToSync {
  ids: SyncTargets;
  /** One day is read again whatever is stored; without a day, each source's own yesterday. */
  days?: { date: string } | { from: string; to: string; force: boolean };
}

export const useSyncUsage = (page: string) =>
  useStartRun(page, ['reports', 'sources'], ({ ids, days }: UsageToSync) =>
    client.POST('/api/prometheus/sync', {
      headers: respondAsync,
      params: { query: { config_ids: String(ids), ...days } },
    }),
  );
