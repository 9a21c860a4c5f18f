import SyncOutlined from '@ant-design/icons/SyncOutlined';
import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { NamespaceQuota } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { useUrlState } from '../../lib/urlState';
import { EmptyHint } from '../../ui/EmptyHint';
import { HintButton } from '../../ui/HintButton';
import { RecordPage } from '../../ui/records/RecordPage';
import { useClusters } from '../clusters/queries';
import { useNamespaceColumns } from './columns';
import { NamespaceFilters } from './NamespaceFilters';
import { importNamespaceQuotas, useDeleteNamespaceQuotas, useNamespaceQuotas } from './queries';

/* Fetched when it is first opened. */
const ClusterSync = lazyPart(() => import('../clusters/ClusterSync'), 'ClusterSync');

const noFilter = { cluster: '', project: '' };
const rowKey = (row: NamespaceQuota) => `${row.cluster_name}/${row.namespace}`;
const searchText = (row: NamespaceQuota) => `${row.cluster_name} ${row.namespace} ${row.project_name}`;

/** What each namespace may use, and uses now. */
export function NamespacesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const quotas = useNamespaceQuotas();
  const clusters = useClusters();
  const deleting = useDeleteNamespaceQuotas();
  const columns = useNamespaceColumns();
  const [{ cluster, project }, setFilter] = useUrlState(noFilter);
  const matches = useCallback(
    (row: NamespaceQuota) =>
      (!cluster || row.cluster_name === cluster) && (!project || row.project_name === project),
    [cluster, project],
  );

  return (
    <RecordPage<NamespaceQuota, 'sync'>
      page="namespaces"
      label={t('menu.namespaces')}
      query={quotas}
      rowKey={rowKey}
      rowName={(row) => row.namespace}
      columns={columns}
      searchText={searchText}
      searchPlaceholder={t('namespaces.search')}
      filter={cluster || project ? matches : undefined}
      onClearFilter={() => setFilter(noFilter)}
      filters={
        <NamespaceFilters rows={quotas.data ?? []} cluster={cluster} project={project} onChange={setFilter} />
      }
      editable={false}
      actionsWidth={48}
      importing={{
        template: 'namespaceQuota',
        title: t('namespaces.importTitle'),
        hint: t('namespaces.importHint'),
        explanation: t('namespaces.importExplanation'),
        send: importNamespaceQuotas,
      }}
      loss={(rows) => ({
        title: t('namespaces.deleteTitle', { count: rows.length }),
        names: rows.map(({ cluster_name, namespace }) => `${cluster_name} · ${namespace}`),
        consequence: t('namespaces.deleteConsequence'),
        done: t('namespaces.deleted', { count: rows.length }),
      })}
      remove={deleting.mutateAsync}
      own={(windows, _, chosen) =>
        !chosen && (
          <HintButton
            hint={t('clusters.syncNamespaceHint')}
            icon={<SyncOutlined aria-hidden />}
            onClick={() => windows.open({ kind: 'sync' })}
          >
            {t('quotas.sync')}
          </HintButton>
        )
      }
      empty={(windows) => (
        <EmptyHint title={t('namespaces.empty')} text={t('namespaces.emptyText')}>
          <Button type="primary" onClick={() => windows.open({ kind: 'sync' })}>
            {t('quotas.sync')}
          </Button>
          <Link to="/clusters">{t('quotas.emptyClusters')}</Link>
        </EmptyHint>
      )}
    >
      {(open, windows) =>
        open.kind === 'sync' &&
        clusters.data && (
          <ClusterSync
            page="namespaces"
            what="namespace"
            clusters={clusters.data}
            onAdd={() => void navigate('/clusters?add=1')}
            onClose={windows.close}
          />
        )
      }
    </RecordPage>
  );
}
