import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { importer } from '../../api/imports';
import { type QueryName, useChange } from '../../api/queries';
import type { NamespaceQuota } from '../../api/types';

const touched: QueryName[] = ['namespaceQuotas'];

export const useNamespaceQuotas = () =>
  useQuery({
    queryKey: ['namespaceQuotas'],
    queryFn: ({ signal }) => body(client.GET('/api/k8s/quotas', { signal })),
  });

export const importNamespaceQuotas = importer((sent) => client.POST('/api/k8s/quotas/import', sent), touched);

/** Deletions that are on their way at once: there is no request for many. */
const atOnce = 6;

export const useDeleteNamespaceQuotas = () =>
  useChange(async (rows: NamespaceQuota[]) => {
    const left = [...rows];
    const worker = async () => {
      for (let row = left.pop(); row; row = left.pop())
        await client.DELETE('/api/k8s/quotas/{cluster}/{namespace}', {
          params: { path: { cluster: row.cluster_name, namespace: row.namespace } },
        });
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }, touched);
