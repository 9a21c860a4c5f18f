import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { useChange } from '../../api/queries';
import { respondAsync, useStartRun } from '../../api/runs';
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

export const useSyncUsage = () =>
  useStartRun('sources', ['reports', 'sources'], (input: { ids: Source['id'][]; from: string; to: string }) =>
    client.POST('/api/prometheus/sync', {
      headers: respondAsync,
      params: { query: { config_ids: input.ids.join(), from: input.from, to: input.to } },
    }),
  );
