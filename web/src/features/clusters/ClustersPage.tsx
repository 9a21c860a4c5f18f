import ApiOutlined from '@ant-design/icons/ApiOutlined';
import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { EmptyHint } from '../../ui/EmptyHint';
import { HintButton } from '../../ui/HintButton';
import { IconButton } from '../../ui/IconButton';
import { RecordPage } from '../../ui/records/RecordPage';
import { NextStep } from '../start/NextStep';
import type { SyncKind } from './ClusterSync';
import { useClusterColumns } from './columns';
import { importClusters, useClusters, useDeleteClusters } from './queries';

/* Windows are fetched when they are first opened. */
const ClusterForm = lazyPart(() => import('./ClusterForm'), 'ClusterForm');
const ClusterSync = lazyPart(() => import('./ClusterSync'), 'ClusterSync');
const ClusterCheck = lazyPart(() => import('./ClusterCheck'), 'ClusterCheck');

const syncs = {
  project: {
    hint: 'clusters.syncProjectHint',
    text: 'clusters.syncProject',
    icon: <CloudSyncOutlined aria-hidden />,
  },
  namespace: {
    hint: 'clusters.syncNamespaceHint',
    text: 'clusters.syncNamespace',
    icon: <SyncOutlined aria-hidden />,
  },
} as const;

export function ClustersPage() {
  const { t } = useTranslation();
  const clusters = useClusters();
  const deleting = useDeleteClusters();
  const columns = useClusterColumns();

  return (
    <RecordPage<Cluster, SyncKind | 'check'>
      page="clusters"
      above={<NextStep />}
      label={t('menu.clusters')}
      query={clusters}
      rowKey={rowKey}
      rowName={(row) => row.name}
      columns={columns}
      searchText={searchText}
      searchPlaceholder={t('clusters.search')}
      addText={t('clusters.add')}
      editable
      importing={{
        template: 'cluster',
        title: t('clusters.importTitle'),
        hint: t('clusters.importHint'),
        explanation: t('clusters.importExplanation'),
        send: importClusters,
      }}
      loss={(rows) => ({
        title: t('clusters.deleteTitle', { count: rows.length }),
        names: rows.map(({ name, server }) => `${name} · ${server}`),
        consequence: t('clusters.deleteConsequence'),
        done: t('clusters.deleted', { count: rows.length }),
      })}
      remove={(rows) => deleting.mutateAsync(rows.map(({ id }) => id))}
      own={(windows, size, chosen) =>
        (['project', 'namespace'] as const).map((kind) => (
          <HintButton
            key={kind}
            hint={t(syncs[kind].hint)}
            icon={syncs[kind].icon}
            size={size}
            onClick={() => windows.open({ kind, chosen })}
          >
            {t(syncs[kind].text)}
          </HintButton>
        ))
      }
      ownRow={(cluster, windows) => (
        <IconButton
          hint={t('check.named', { name: cluster.name })}
          icon={<ApiOutlined aria-hidden />}
          onClick={() => windows.open({ kind: 'check', chosen: [cluster] })}
        />
      )}
      actionsWidth={112}
      empty={(windows) => (
        <EmptyHint title={t('clusters.empty')} text={t('clusters.emptyText')}>
          <Button type="primary" onClick={() => windows.open({ kind: 'add' })}>
            {t('clusters.add')}
          </Button>
        </EmptyHint>
      )}
    >
      {(open, windows) => {
        switch (open.kind) {
          case 'add':
            return (
              <ClusterForm
                onClose={windows.close}
                onAdded={(cluster) => windows.open({ kind: 'check', chosen: [cluster] })}
              />
            );
          case 'edit':
            return <ClusterForm cluster={open.row} onClose={windows.close} />;
          case 'project':
          case 'namespace':
            return (
              <ClusterSync
                what={open.kind}
                clusters={clusters.data ?? []}
                chosen={open.chosen}
                onAdd={() => windows.open({ kind: 'add' })}
                onClose={windows.close}
              />
            );
          case 'check':
            return open.chosen?.map((cluster) => (
              <ClusterCheck key={cluster.id} cluster={cluster} onClose={windows.close} />
            ));
          case 'import':
            return null;
        }
      }}
    </RecordPage>
  );
}

const rowKey = (cluster: Cluster) => cluster.id;
const searchText = (cluster: Cluster) => `${cluster.name} ${cluster.server} ${cluster.context}`;
