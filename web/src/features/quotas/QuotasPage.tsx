import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined';
import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Quota } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { useUrlState } from '../../lib/urlState';
import { ChoiceSelect } from '../../ui/ChoiceSelect';
import { EmptyHint } from '../../ui/EmptyHint';
import { HintButton } from '../../ui/HintButton';
import { RecordPage } from '../../ui/records/RecordPage';
import { NextStep } from '../start/NextStep';
import { QuotaShares } from './QuotaShares';
import { useQuotaColumns } from './columns';
import { importQuotas, useDeleteQuotas, useQuotas } from './queries';

/* Windows are fetched when they are first opened. */
const QuotaForm = lazyPart(() => import('./QuotaForm'), 'QuotaForm');
const QuotaSync = lazyPart(() => import('./QuotaSync'), 'QuotaSync');

const sources = ['manual', 'excel', 'k8s'] as const;
const filters = { source: '' };
const rowKey = (row: Quota) => row.cloud_id;
const searchText = (quota: Quota) => `${quota.cloud_id} ${quota.project_name}`;

export function QuotasPage() {
  const { t } = useTranslation();
  const quotas = useQuotas();
  const deleting = useDeleteQuotas();
  const columns = useQuotaColumns();
  const [{ source }, setFilter] = useUrlState(filters);
  const filter = useCallback((quota: Quota) => quota.source === source, [source]);

  return (
    <RecordPage<Quota, 'sync'>
      page="quotas"
      above={<NextStep />}
      label={t('menu.quotas')}
      query={quotas}
      rowKey={rowKey}
      rowName={(row) => row.project_name}
      columns={columns}
      searchText={searchText}
      searchPlaceholder={t('quotas.search')}
      addText={t('action.add')}
      editable
      opens="sync"
      filter={source ? filter : undefined}
      onClearFilter={() => setFilter({ source: '' })}
      filters={
        <ChoiceSelect
          label={t('quotas.sourceLabel')}
          value={source}
          onChange={(value) => setFilter({ source: value })}
          options={[
            { value: '', label: t('quotas.anySource') },
            ...sources.map((value) => ({ value, label: t(`quotas.source.${value}`) })),
          ]}
        />
      }
      importing={{
        template: 'quota',
        title: t('quotas.importTitle'),
        hint: t('quotas.importHint'),
        explanation: t('quotas.importExplanation'),
        send: importQuotas,
      }}
      loss={(rows) => ({
        title: t('quotas.deleteTitle', { count: rows.length }),
        names: rows.map(({ cloud_id, project_name }) => `${cloud_id} · ${project_name}`),
        consequence: t('quotas.deleteConsequence'),
        done: t('quotas.deleted', { count: rows.length }),
      })}
      remove={(rows) => deleting.mutateAsync(rows.map(({ cloud_id }) => cloud_id))}
      own={(windows, _, chosen) =>
        !chosen && (
          <HintButton
            hint={t('quotas.syncHint')}
            icon={<CloudSyncOutlined aria-hidden />}
            onClick={() => windows.open({ kind: 'sync' })}
          >
            {t('quotas.sync')}
          </HintButton>
        )
      }
      expand={{
        render: (quota) => <QuotaShares quota={quota} />,
        when: ({ clusters }) => clusters.length > 0,
      }}
      empty={(windows) => (
        <EmptyHint title={t('quotas.empty')} text={t('quotas.emptyText')}>
          <Button type="primary" onClick={() => windows.open({ kind: 'import' })}>
            {t('action.importExcel')}
          </Button>
          <Link to="/clusters">{t('quotas.emptyClusters')}</Link>
        </EmptyHint>
      )}
    >
      {(open, { close }) => {
        switch (open.kind) {
          case 'add':
            return <QuotaForm onClose={close} />;
          case 'edit':
            return <QuotaForm quota={open.row} onClose={close} />;
          case 'sync':
            return <QuotaSync onClose={close} />;
          case 'import':
            return null;
        }
      }}
    </RecordPage>
  );
}
