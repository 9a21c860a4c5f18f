import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, runTime } from '../../api/runs';
import type { Run } from '../../api/types';
import { dateTime } from '../../lib/format';
import { RunElapsed } from '../../ui/runs/RunElapsed';
import { RunProgress } from '../../ui/runs/RunProgress';
import { useRunCounts } from '../../ui/runs/RunResult';
import { RunState } from '../../ui/runs/RunState';
import { Tag } from '../../ui/Tag';
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
        width: 152,
        value: (run) => run.kind,
        render: (run) => t(`run.kind.${run.kind}`),
      },
      {
        key: 'names',
        title: t('runs.of'),
        width: 118,
        value: (run) => runNames(run).join(),
        render: (run) => <Ellipsis text={runNames(run).join(', ')} />,
      },
      { key: 'days', title: t('term.date'), width: 168, value: runDays },
      {
        key: 'result',
        title: t('runs.result'),
        width: 190,
        render: (run) => (isOver(run) ? <Outcome run={run} /> : <RunProgress run={run} />),
      },
      {
        key: 'created_at',
        title: t('runs.created'),
        width: 128,
        value: (run) => run.created_at,
        render: (run) => (
          <>
            <span className="numeric">{dateTime(run.created_at)}</span>{' '}
            {run.started_by === 'schedule' && <Tag>{t('runs.bySchedule')}</Tag>}
          </>
        ),
      },
      {
        key: 'elapsed',
        title: t('run.elapsed'),
        width: 70,
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
