import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isOver, useCancelRun } from '../../api/runs';
import type { Run } from '../../api/types';
import { apiAddress } from '../../lib/config';
import { useUrlState } from '../../lib/urlState';
import { ChoiceSelect } from '../../ui/ChoiceSelect';
import { EmptyHint } from '../../ui/EmptyHint';
import { useFeedback } from '../../ui/feedback';
import { HintButton } from '../../ui/HintButton';
import { DataTable } from '../../ui/table/DataTable';
import { useRunColumns } from './columns';
import { useRetryRun, useRuns } from './queries';
import { RunParts } from './RunParts';
import { canRetry, runDays, runNames } from './runValues';

const states = ['queued', 'running', 'succeeded', 'incomplete', 'failed', 'cancelled'] as const;
const kinds = ['usage', 'project_quotas', 'namespace_quotas'] as const;
const noFilter = { state: '', kind: '', run: '' };

const rowKey = (run: Run) => run.id;
const rowName = (run: Run) => `${run.id}`;
const searchText = (run: Run) =>
  `${run.id} ${runNames(run).join(' ')} ${runDays(run)} ${run.parts.map(({ message }) => message).join(' ')}`;

/** What ran, is running, and failed: with what to do about it. */
export function RunsPage() {
  const { t } = useTranslation();
  const runs = useRuns();
  const columns = useRunColumns();
  const [{ state, kind, run: only }, setFilter] = useUrlState(noFilter);
  const matches = (run: Run) =>
    (!state || run.state === state) && (!kind || run.kind === kind) && (!only || String(run.id) === only);

  return (
    <DataTable<Run>
      label={t('menu.runs')}
      query={runs}
      rowKey={rowKey}
      rowName={rowName}
      columns={columns}
      searchText={searchText}
      searchPlaceholder={t('runs.search')}
      filter={state || kind || only ? matches : undefined}
      onClearFilter={() => setFilter(noFilter)}
      filters={
        <>
          <ChoiceSelect
            label={t('runs.state')}
            value={state}
            onChange={(value) => setFilter({ state: value })}
            options={[
              { value: '', label: t('runs.anyState') },
              ...states.map((value) => ({ value, label: t(`run.state.${value}`) })),
            ]}
          />
          <ChoiceSelect
            label={t('runs.kind')}
            value={kind}
            onChange={(value) => setFilter({ kind: value })}
            options={[
              { value: '', label: t('runs.anyKind') },
              ...kinds.map((value) => ({ value, label: t(`run.kind.${value}`) })),
            ]}
          />
        </>
      }
      actions={
        <HintButton
          hint={t('runs.dashboardHint')}
          icon={<DashboardOutlined aria-hidden />}
          href={`${apiAddress}/hangfire`}
        >
          {t('runs.dashboard')}
        </HintButton>
      }
      rowActions={(run) => <RunAction run={run} />}
      expand={{ render: (run) => <RunParts run={run} /> }}
      empty={<EmptyHint title={t('runs.empty')} text={t('runs.emptyText')} />}
    />
  );
}

/** Cancel what goes on; do again what was left undone. */
function RunAction({ run }: { run: Run }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const cancel = useCancelRun();
  const retry = useRetryRun();
  if (!isOver(run))
    return (
      <Button
        size="small"
        loading={cancel.isPending}
        onClick={() => cancel.mutate(run.id, { onError: feedback.failed })}
      >
        {t('run.cancel')}
      </Button>
    );
  if (!canRetry(run)) return null;
  return (
    <Button
      size="small"
      title={t('runs.retryHint')}
      loading={retry.isPending}
      onClick={() => retry.mutate(run, { onError: feedback.failed })}
    >
      {t('action.retry')}
    </Button>
  );
}
