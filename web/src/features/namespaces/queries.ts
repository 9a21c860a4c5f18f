import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { deleteEach } from '../../api/deletions';
import { importer } from '../../api/imports';
import { type QueryName, useChange } from '../../api/queries';
import type { NamespaceQuota } from '../../api/types';

/** They name projects, and are the quotas of clusters without ProjectQuota. */
const touched: QueryName[] = ['namespaceQuotas', 'quotas', 'reports'];

export const useNamespaceQuotas = () =>
  useQuery({
    queryKey: ['namespaceQuotas'],
    queryFn: ({ signal }) => body(client.GET('/api/k8s/quotas', { signal })),
  });

export const importNamespaceQuotas = importer((sent) => client.POST('/api/k8s/quotas/import', sent), touched);

export const useDeleteNamespaceQuotas = () =>
  useChange(
    (rows: NamespaceQuota[]) =>
      deleteEach(rows, ({ cluster_name: cluster, namespace }) =>
        client.DELETE('/api/k8s/quotas/{cluster}/{namespace}', { params: { path: { cluster, namespace } } }),
      ),
    touched,
  );
