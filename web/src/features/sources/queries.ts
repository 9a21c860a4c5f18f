import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { importer } from '../../api/imports';
import { useChange } from '../../api/queries';
import { respondAsync, type SyncTargets, useStartRun } from '../../api/runs';
import type { NewSource, Source, SourceChange } from '../../api/types';

export const useSources = () =>
  useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => body(client.GET('/api/prometheus/configs', { signal })),
  });

export const useAddSource = () =>
  useChange(
    (source: NewSource) => body(client.POST('/api/prometheus/configs', { body: source })),
    ['sources'],
  );

export const useChangeSource = () =>
  useChange(
    ({ id, change }: { id: Source['id']; change: SourceChange }) =>
      body(client.PUT('/api/prometheus/configs/{id}', { params: { path: { id } }, body: change })),
    ['sources'],
  );

export const useDeleteSources = () =>
  useChange(
    async (ids: Source['id'][]) => {
      for (const id of ids) await client.DELETE('/api/prometheus/configs/{id}', { params: { path: { id } } });
    },
    ['sources'],
  );

export const importSources = importer((sent) => client.POST('/api/prometheus/import', sent), ['sources']);

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
  /** Without days, each source's yesterday. */
  days?: { from: string; to: string };
}

export const useSyncUsage = (page: string) =>
  useStartRun(page, ['reports', 'sources'], ({ ids, days }: UsageToSync) =>
    client.POST('/api/prometheus/sync', {
      headers: respondAsync,
      params: { query: { config_ids: String(ids), ...days } },
    }),
  );
