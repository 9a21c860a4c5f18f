import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { multipart } from '../../api/files';
import { invalidate, type QueryName, useChange } from '../../api/queries';
import { respondAsync, useStartRun } from '../../api/runs';
import { queryClient } from '../../api/cache';
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

export async function importQuotas(file: File, dryRun: boolean) {
  const result = await body(
    client.POST('/api/quotas/import', { params: { query: { dry_run: dryRun } }, ...multipart({ file }) }),
  );
  if (!dryRun) await invalidate(queryClient, touched);
  return result;
}

export const useSyncProjectQuotas = (page: string) =>
  useStartRun(page, ['quotas', 'reports', 'clusters'], (ids: number[]) =>
    client.POST('/api/k8s/sync-project-quota', {
      headers: respondAsync,
      params: { query: { config_ids: ids.join() } },
    }),
  );
