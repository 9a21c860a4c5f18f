import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, runTime } from '../../api/runs';
import type { Run } from '../../api/types';
import { RunElapsed } from '../../ui/runs/RunElapsed';
import { RunProgress } from '../../ui/runs/RunProgress';
import { useRunCounts } from '../../ui/runs/RunResult';
import { RunState } from '../../ui/runs/RunState';
import { ShortTime } from '../../ui/ShortTime';
import type { Column } from '../../ui/table/columns';
import { runDays, runNames } from './runValues';

export function useRunColumns(): Column<Run>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'state',
        title: t('runs.state'),
        width: 85,
        value: (run) => run.state,
        render: (run) => <RunState state={run.state} />,
      },
      {
        key: 'kind',
        title: t('runs.kind'),
        width: 182,
        value: (run) => run.kind,
        render: (run) => t(`run.kind.${run.kind}`),
      },
      {
        key: 'names',
        title: t('runs.of'),
        width: 98,
        value: (run) => runNames(run).join(),
        render: (run) => <Ellipsis text={runNames(run).join(', ')} />,
      },
      { key: 'days', title: t('term.date'), width: 168, value: runDays },
      {
        key: 'result',
        title: t('runs.result'),
        width: 182,
        render: (run) => (isOver(run) ? <Outcome run={run} /> : <RunProgress run={run} />),
      },
      {
        key: 'created_at',
        title: t('runs.created'),
        width: 114,
        value: (run) => run.created_at,
        render: (run) => (
          <>
            <ShortTime at={run.created_at} />{' '}
            {run.started_by !== 'request' && (
              <ScheduleOutlined title={t('runs.bySchedule')} aria-label={t('runs.bySchedule')} />
            )}
          </>
        ),
      },
      {
        key: 'elapsed',
        title: t('run.elapsed'),
        width: 76,
        align: 'right',
        value: (run) => runTime(run, Date.now()),
        render: (run) => <RunElapsed run={run} />,
      },
    ],
    [t],
  );
}

/** What a run came to: of one that failed, why. */
function Outcome({ run }: { run: Run }) {
  const counts = useRunCounts(run);
  return <Ellipsis text={(run.state === 'failed' && run.result?.errors[0]?.message) || counts} />;
}

/** Text as long as the cell is; all of it in the tooltip. */
function Ellipsis({ text }: { text: string }) {
  return (
    <span className="server-cell">
      <span className="ellipsis" title={text}>
        {text}
      </span>
    </span>
  );
}
