import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import ImportOutlined from '@ant-design/icons/ImportOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import { Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Quota } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { useUrlState } from '../../lib/urlState';
import { ChoiceSelect } from '../../ui/ChoiceSelect';
import { useConfirmDelete } from '../../ui/confirm';
import { EmptyHint } from '../../ui/EmptyHint';
import { HintButton } from '../../ui/HintButton';
import { RowActions } from '../../ui/RowActions';
import { RunStrips } from '../../ui/runs/RunStrips';
import { DataTable } from '../../ui/table/DataTable';
import { TemplateButton } from '../../ui/TemplateButton';
import { QuotaShares } from './QuotaShares';
import { useQuotaColumns } from './columns';
import { importQuotas, useDeleteQuotas, useQuotas } from './queries';

/* Windows are fetched when they are first opened. */
const QuotaForm = lazyPart(() => import('./QuotaForm'), 'QuotaForm');
const QuotaSync = lazyPart(() => import('./QuotaSync'), 'QuotaSync');
const ImportBox = lazyPart(() => import('../../ui/ImportBox'), 'ImportBox');

const sources = ['manual', 'excel', 'k8s'] as const;
const filters = { source: '' };
const rowKey = (row: Quota) => row.cloud_id;
const rowName = (row: Quota) => row.project_name;
const searchText = (quota: Quota) => `${quota.cloud_id} ${quota.project_name}`;

type Window = { kind: 'add' | 'import' | 'sync' } | { kind: 'edit'; quota: Quota };

export function QuotasPage() {
  const { t } = useTranslation();
  const quotas = useQuotas();
  const deleting = useDeleteQuotas();
  const confirmDelete = useConfirmDelete();
  const [{ source }, setFilter] = useUrlState(filters);
  const [open, setOpen] = useState<Window>();
  const close = () => setOpen(undefined);

  const remove = (chosen: Quota[], then?: () => void) =>
    confirmDelete({
      title: t('quotas.deleteTitle', { count: chosen.length }),
      names: chosen.map(({ cloud_id, project_name }) => `${cloud_id} · ${project_name}`),
      consequence: t('quotas.deleteConsequence'),
      done: t('quotas.deleted', { count: chosen.length }),
      remove: () => deleting.mutateAsync(chosen.map(({ cloud_id }) => cloud_id)).then(then),
    });
  const columns = useQuotaColumns();
  const filter = useCallback((quota: Quota) => quota.source === source, [source]);

  return (
    <>
      <RunStrips page="quotas" />
      <DataTable<Quota>
        label={t('menu.quotas')}
        query={quotas}
        rowKey={rowKey}
        rowName={rowName}
        columns={columns}
        rowActions={(quota) => (
          <RowActions
            name={quota.project_name}
            onEdit={() => setOpen({ kind: 'edit', quota })}
            onDelete={() => remove([quota])}
          />
        )}
        searchText={searchText}
        searchPlaceholder={t('quotas.search')}
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
        actions={
          <>
            <HintButton
              hint={t('quotas.syncHint')}
              icon={<CloudSyncOutlined aria-hidden />}
              onClick={() => setOpen({ kind: 'sync' })}
            >
              {t('quotas.sync')}
            </HintButton>
            <HintButton
              hint={t('quotas.importHint')}
              icon={<ImportOutlined aria-hidden />}
              onClick={() => setOpen({ kind: 'import' })}
            >
              {t('action.importExcel')}
            </HintButton>
            <TemplateButton template="quota" />
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpen({ kind: 'add' })}
            >
              {t('action.add')}
            </Button>
          </>
        }
        selectionActions={(chosen, clear) => (
          <Button
            size="small"
            danger
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => remove(chosen, clear)}
          >
            {t('action.deleteSelected')}
          </Button>
        )}
        expand={{
          render: (quota) => <QuotaShares quota={quota} />,
          when: ({ clusters }) => clusters.length > 0,
        }}
        empty={
          <EmptyHint title={t('quotas.empty')} text={t('quotas.emptyText')}>
            <Button type="primary" onClick={() => setOpen({ kind: 'import' })}>
              {t('action.importExcel')}
            </Button>
            <Link to="/clusters">{t('quotas.emptyClusters')}</Link>
          </EmptyHint>
        }
      />
      <Suspense>
        {open?.kind === 'add' && <QuotaForm onClose={close} />}
        {open?.kind === 'edit' && <QuotaForm quota={open.quota} onClose={close} />}
        {open?.kind === 'sync' && <QuotaSync onClose={close} />}
        {open?.kind === 'import' && (
          <ImportBox
            title={t('quotas.importTitle')}
            explanation={t('quotas.importExplanation')}
            template={<TemplateButton template="quota" />}
            send={importQuotas}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
