import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { deleteEach } from '../../api/deletions';
import { importer } from '../../api/imports';
import { type QueryName, useChange } from '../../api/queries';
import { respondAsync, type SyncTargets, useStartRun } from '../../api/runs';
import type { Cluster, ClusterChange, NewCluster } from '../../api/types';

const touched: QueryName[] = ['clusters', 'quotas', 'namespaceQuotas', 'reports'];

export const useClusters = () =>
  useQuery({
    queryKey: ['clusters'],
    queryFn: ({ signal }) => body(client.GET('/api/k8s/configs', { signal })),
  });

export const useAddCluster = () =>
  useChange((cluster: NewCluster) => body(client.POST('/api/k8s/configs', { body: cluster })), touched);

export const useChangeCluster = () =>
  useChange(
    ({ id, change }: { id: Cluster['id']; change: ClusterChange }) =>
      body(client.PUT('/api/k8s/configs/{id}', { params: { path: { id } }, body: change })),
    touched,
  );

export const useDeleteClusters = () =>
  useChange(
    (ids: Cluster['id'][]) =>
      deleteEach(ids, (id) => client.DELETE('/api/k8s/configs/{id}', { params: { path: { id } } })),
    touched,
  );

export const importClusters = importer((sent) => client.POST('/api/k8s/configs/import', sent), touched);

/** Whether a cluster answers, and what its user may do there; asked anew each time. */
export const useClusterCheck = (id: Cluster['id']) =>
  useQuery({
    queryKey: ['clusterCheck', id],
    queryFn: ({ signal }) =>
      body(client.POST('/api/k8s/configs/{id}/check', { params: { path: { id } }, signal })),
    gcTime: 0,
    staleTime: Infinity,
  });

export const useSyncNamespaceQuotas = (page: string) =>
  useStartRun(page, touched, (ids: SyncTargets) =>
    client.POST('/api/k8s/sync', { headers: respondAsync, params: { query: { config_ids: String(ids) } } }),
  );
