import ApiOutlined from '@ant-design/icons/ApiOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Source } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { EmptyHint } from '../../ui/EmptyHint';
import { HintButton } from '../../ui/HintButton';
import { IconButton } from '../../ui/IconButton';
import { RecordPage } from '../../ui/records/RecordPage';
import { NextStep } from '../start/NextStep';
import { useSourceColumns } from './columns';
import { importSources, useDeleteSources, useSources } from './queries';

/* Windows are fetched when they are first opened. */
const SourceForm = lazyPart(() => import('./SourceForm'), 'SourceForm');
const UsageSync = lazyPart(() => import('./UsageSync'), 'UsageSync');
const SourceCheck = lazyPart(() => import('./SourceCheck'), 'SourceCheck');

export function SourcesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sources = useSources();
  const deleting = useDeleteSources();
  const columns = useSourceColumns();

  return (
    <RecordPage<Source, 'sync' | 'check'>
      page="sources"
      above={<NextStep />}
      label={t('menu.sources')}
      query={sources}
      rowKey={rowKey}
      rowName={(row) => row.name}
      columns={columns}
      searchText={searchText}
      searchPlaceholder={t('sources.search')}
      addText={t('sources.add')}
      editable
      opens="sync"
      importing={{
        template: 'source',
        title: t('sources.importTitle'),
        hint: t('sources.importHint'),
        explanation: t('sources.importExplanation'),
        send: importSources,
      }}
      loss={(rows) => ({
        title: t('sources.deleteTitle', { count: rows.length }),
        names: rows.map(({ name, url }) => `${name} · ${url}`),
        consequence: t('sources.deleteConsequence'),
        done: t('sources.deleted', { count: rows.length }),
      })}
      remove={(rows) => deleting.mutateAsync(rows.map(({ id }) => id))}
      own={(windows, size, chosen) => (
        <>
          {!chosen && (
            <HintButton
              hint={t('rules.hint')}
              icon={<ReadOutlined aria-hidden />}
              onClick={() => void navigate('/promql')}
            >
              {t('rules.title')}
            </HintButton>
          )}
          <HintButton
            hint={t('sources.syncHint')}
            icon={<CalendarOutlined aria-hidden />}
            size={size}
            onClick={() => windows.open({ kind: 'sync', chosen })}
          >
            {t('sources.sync')}
          </HintButton>
        </>
      )}
      ownRow={(source, windows) => (
        <IconButton
          hint={t('check.named', { name: source.name })}
          icon={<ApiOutlined aria-hidden />}
          onClick={() => windows.open({ kind: 'check', chosen: [source] })}
        />
      )}
      actionsWidth={112}
      empty={(windows) => (
        <EmptyHint title={t('sources.empty')} text={t('sources.emptyText')}>
          <Button type="primary" onClick={() => windows.open({ kind: 'add' })}>
            {t('sources.add')}
          </Button>
        </EmptyHint>
      )}
    >
      {(open, windows) => {
        switch (open.kind) {
          case 'add':
            return (
              <SourceForm
                onClose={windows.close}
                onAdded={(source) => windows.open({ kind: 'check', chosen: [source] })}
              />
            );
          case 'edit':
            return <SourceForm source={open.row} onClose={windows.close} />;
          case 'sync':
            return (
              sources.data && (
                <UsageSync
                  sources={sources.data}
                  chosen={open.chosen}
                  onAdd={() => windows.open({ kind: 'add' })}
                  onClose={windows.close}
                />
              )
            );
          case 'check':
            return open.chosen?.map((source) => (
              <SourceCheck key={source.id} source={source} onClose={windows.close} />
            ));
          case 'import':
            return null;
        }
      }}
    </RecordPage>
  );
}

const rowKey = (source: Source) => source.id;
const searchText = (source: Source) => `${source.name} ${source.url} ${source.cluster_name}`;
