import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { useOpenParam } from '../../lib/urlState';
import { useConfirmDelete } from '../../ui/confirm';
import { EmptyHint } from '../../ui/EmptyHint';
import { HintButton } from '../../ui/HintButton';
import { RowActions } from '../../ui/RowActions';
import { RunStrips } from '../../ui/runs/RunStrips';
import { DataTable } from '../../ui/table/DataTable';
import type { SyncKind } from './ClusterSync';
import { useClusterColumns } from './columns';
import { useClusters, useDeleteClusters } from './queries';

/* Windows are fetched when they are first opened. */
const ClusterForm = lazyPart(() => import('./ClusterForm'), 'ClusterForm');
const ClusterSync = lazyPart(() => import('./ClusterSync'), 'ClusterSync');

const rowKey = (row: Cluster) => row.id;
const rowName = (row: Cluster) => row.name;
const searchText = (cluster: Cluster) => `${cluster.name} ${cluster.server} ${cluster.context}`;

type Window =
  { kind: 'add' } | { kind: 'edit'; cluster: Cluster } | { kind: 'sync'; what: SyncKind; chosen?: Cluster[] };

export function ClustersPage() {
  const { t } = useTranslation();
  const clusters = useClusters();
  const deleting = useDeleteClusters();
  const confirmDelete = useConfirmDelete();
  const [open, setOpen] = useState<Window | undefined>(useOpenParam('add') ? { kind: 'add' } : undefined);
  const close = () => setOpen(undefined);
  const add = () => setOpen({ kind: 'add' });

  const remove = (chosen: Cluster[], then?: () => void) =>
    confirmDelete({
      title: t('clusters.deleteTitle', { count: chosen.length }),
      names: chosen.map(({ name, server }) => `${name} · ${server}`),
      consequence: t('clusters.deleteConsequence'),
      done: t('clusters.deleted', { count: chosen.length }),
      remove: () => deleting.mutateAsync(chosen.map(({ id }) => id)).then(then),
    });
  const columns = useClusterColumns();
  const syncButtons = (size: 'small' | 'medium', chosen?: Cluster[]) => (
    <>
      <HintButton
        hint={t('clusters.syncProjectHint')}
        icon={<CloudSyncOutlined aria-hidden />}
        size={size}
        onClick={() => setOpen({ kind: 'sync', what: 'project', chosen })}
      >
        {t('clusters.syncProject')}
      </HintButton>
      <HintButton
        hint={t('clusters.syncNamespaceHint')}
        icon={<SyncOutlined aria-hidden />}
        size={size}
        onClick={() => setOpen({ kind: 'sync', what: 'namespace', chosen })}
      >
        {t('clusters.syncNamespace')}
      </HintButton>
    </>
  );

  return (
    <>
      <RunStrips page="clusters" />
      <DataTable<Cluster>
        label={t('menu.clusters')}
        query={clusters}
        rowKey={rowKey}
        rowName={rowName}
        columns={columns}
        rowActions={(cluster) => (
          <RowActions
            name={cluster.name}
            onEdit={() => setOpen({ kind: 'edit', cluster })}
            onDelete={() => remove([cluster])}
          />
        )}
        searchText={searchText}
        searchPlaceholder={t('clusters.search')}
        actions={
          <>
            {syncButtons('medium')}
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add}>
              {t('clusters.add')}
            </Button>
          </>
        }
        selectionActions={(chosen, clear) => (
          <>
            {syncButtons('small', chosen)}
            <Button
              size="small"
              danger
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => remove(chosen, clear)}
            >
              {t('action.deleteSelected')}
            </Button>
          </>
        )}
        empty={
          <EmptyHint title={t('clusters.empty')} text={t('clusters.emptyText')}>
            <Button type="primary" onClick={add}>
              {t('clusters.add')}
            </Button>
          </EmptyHint>
        }
      />
      <Suspense>
        {open?.kind === 'add' && <ClusterForm onClose={close} />}
        {open?.kind === 'edit' && <ClusterForm cluster={open.cluster} onClose={close} />}
        {open?.kind === 'sync' && (
          <ClusterSync
            what={open.what}
            clusters={clusters.data ?? []}
            chosen={open.chosen}
            onAdd={add}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
