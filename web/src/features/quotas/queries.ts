import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { importer } from '../../api/imports';
import { type QueryName, useChange } from '../../api/queries';
import { respondAsync, type SyncTargets, useStartRun } from '../../api/runs';
import type { NewQuota, QuotaChange } from '../../api/types';

/** A quota is half of every rate. */
const touched: QueryName[] = ['quotas', 'reports'];

export const useQuotas = () =>
  useQuery({
    queryKey: ['quotas'],
    queryFn: ({ signal }) => body(client.GET('/api/quotas', { signal })),
  });

export const useAddQuota = () =>
  useChange((quota: NewQuota) => body(client.POST('/api/quotas', { body: quota })), touched);

export const useChangeQuota = () =>
  useChange(
    ({ cloudId, change }: { cloudId: string; change: QuotaChange }) =>
      body(client.PUT('/api/quotas/{cloud_id}', { params: { path: { cloud_id: cloudId } }, body: change })),
    touched,
  );

export const useDeleteQuotas = () =>
  useChange(
    (cloudIds: string[]) => body(client.POST('/api/quotas/delete', { body: { cloud_ids: cloudIds } })),
    touched,
  );

export const importQuotas = importer((sent) => client.POST('/api/quotas/import', sent), touched);

export const useSyncProjectQuotas = (page: string) =>
  useStartRun(page, ['quotas', 'reports', 'clusters'], (ids: SyncTargets) =>
    client.POST('/api/k8s/sync-project-quota', {
      headers: respondAsync,
      params: { query: { config_ids: String(ids) } },
    }),
  );
