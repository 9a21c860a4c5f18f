import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, runTime } from '../../api/runs';
import type { Run } from '../../api/types';
import { dateTime } from '../../lib/format';
import { RunElapsed } from '../../ui/runs/RunElapsed';
import { RunProgress } from '../../ui/runs/RunProgress';
import { RunCounts } from '../../ui/runs/RunResult';
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
        width: 115,
        value: (run) => run.kind,
        render: (run) => t(`run.kind.${run.kind}`),
      },
      {
        key: 'names',
        title: t('runs.of'),
        width: 140,
        value: (run) => runNames(run).join(),
        render: (run) => <Names names={runNames(run)} />,
      },
      { key: 'days', title: t('term.date'), width: 165, value: runDays },
      {
        key: 'result',
        title: t('runs.result'),
        width: 185,
        render: (run) => (isOver(run) ? <RunCounts run={run} /> : <RunProgress run={run} />),
      },
      {
        key: 'created_at',
        title: t('runs.created'),
        width: 155,
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

function Names({ names }: { names: string[] }) {
  const text = names.join(', ');
  return (
    <span className="server-cell">
      <span className="ellipsis" title={text}>
        {text}
      </span>
    </span>
  );
}
