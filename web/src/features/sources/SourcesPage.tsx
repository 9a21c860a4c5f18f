import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { useOpenParam } from '../../lib/urlState';
import { useConfirmDelete } from '../../ui/confirm';
import { EmptyHint } from '../../ui/EmptyHint';
import { HintButton } from '../../ui/HintButton';
import { RowActions } from '../../ui/RowActions';
import { RunStrips } from '../../ui/runs/RunStrips';
import { DataTable } from '../../ui/table/DataTable';
import { useSourceColumns } from './columns';
import { useDeleteSources, useSources } from './queries';

/* Windows are fetched when they are first opened. */
const SourceForm = lazyPart(() => import('./SourceForm'), 'SourceForm');
const UsageSync = lazyPart(() => import('./UsageSync'), 'UsageSync');

const rowKey = (row: Source) => row.id;
const rowName = (row: Source) => row.name;
const searchText = (source: Source) => `${source.name} ${source.url} ${source.cluster_name}`;

type Window = { kind: 'add' } | { kind: 'edit'; source: Source } | { kind: 'sync'; chosen?: Source[] };

export function SourcesPage() {
  const { t } = useTranslation();
  const sources = useSources();
  const deleting = useDeleteSources();
  const confirmDelete = useConfirmDelete();
  const asked = { add: useOpenParam('add'), sync: useOpenParam('sync') };
  const [open, setOpen] = useState<Window | undefined>(
    asked.add ? { kind: 'add' } : asked.sync ? { kind: 'sync' } : undefined,
  );
  const close = () => setOpen(undefined);
  const add = () => setOpen({ kind: 'add' });

  const remove = (chosen: Source[], then?: () => void) =>
    confirmDelete({
      title: t('sources.deleteTitle', { count: chosen.length }),
      names: chosen.map(({ name, url }) => `${name} · ${url}`),
      consequence: t('sources.deleteConsequence'),
      done: t('sources.deleted', { count: chosen.length }),
      remove: () => deleting.mutateAsync(chosen.map(({ id }) => id)).then(then),
    });
  const columns = useSourceColumns();
  const syncButton = (size: 'small' | 'medium', chosen?: Source[]) => (
    <HintButton
      hint={t('sources.syncHint')}
      icon={<CalendarOutlined aria-hidden />}
      size={size}
      onClick={() => setOpen({ kind: 'sync', chosen })}
    >
      {t('sources.sync')}
    </HintButton>
  );

  return (
    <>
      <RunStrips page="sources" />
      <DataTable<Source>
        label={t('menu.sources')}
        query={sources}
        rowKey={rowKey}
        rowName={rowName}
        columns={columns}
        rowActions={(source) => (
          <RowActions
            name={source.name}
            onEdit={() => setOpen({ kind: 'edit', source })}
            onDelete={() => remove([source])}
          />
        )}
        searchText={searchText}
        searchPlaceholder={t('sources.search')}
        actions={
          <>
            {syncButton('medium')}
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add}>
              {t('sources.add')}
            </Button>
          </>
        }
        selectionActions={(chosen, clear) => (
          <>
            {syncButton('small', chosen)}
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
          <EmptyHint title={t('sources.empty')} text={t('sources.emptyText')}>
            <Button type="primary" onClick={add}>
              {t('sources.add')}
            </Button>
          </EmptyHint>
        }
      />
      <Suspense>
        {open?.kind === 'add' && <SourceForm onClose={close} />}
        {open?.kind === 'edit' && <SourceForm source={open.source} onClose={close} />}
        {open?.kind === 'sync' && sources.data && (
          <UsageSync sources={sources.data} chosen={open.chosen} onAdd={add} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
