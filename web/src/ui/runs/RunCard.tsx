import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOver, useCancelRun, useRun } from '../../api/runs';
import type { Run } from '../../api/types';
import { followedRuns } from '../../lib/activeRuns';
import { ErrorAlert } from '../ErrorAlert';
import { useFeedback } from '../feedback';
import { HintButton } from '../HintButton';
import { RunElapsed } from './RunElapsed';
import { RunProgress } from './RunProgress';
import { RunCounts, RunMessages } from './RunResult';
import { RunState } from './RunState';

/** The newest day that a sync of usage has stored. */
const lastDay = ({ kind, parts, result }: Run) =>
  kind === 'usage' && result && result.imported + result.updated > 0
    ? parts
        .filter(({ imported, updated }) => imported + updated > 0)
        .map(({ date }) => date ?? '')
        .sort()
        .at(-1)
    : undefined;

/** One run: what it does, how far it is, how long it has taken, what came of it. */
export function RunCard({ id }: { id: Run['id'] }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const { data: run, error } = useRun(id);
  const cancel = useCancelRun();

  if (!run) return error ? <ErrorAlert error={error} onClose={() => followedRuns.forget(id)} /> : null;
  const over = isOver(run);

  return (
    <section className={`run run-${run.state}`} aria-label={t(`run.kind.${run.kind}`)}>
      <div className="run-line">
        <RunState state={run.state} />
        <strong>{t(`run.kind.${run.kind}`)}</strong>
        <span className="run-step">{over ? <RunCounts run={run} /> : run.progress.step}</span>
        {lastDay(run) && <Link to={`/reports?date=${lastDay(run)}`}>{t('run.toReport')}</Link>}
        <RunElapsed run={run} />
        {over ? (
          <HintButton
            hint={t('run.dismiss')}
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            onClick={() => followedRuns.forget(id)}
          />
        ) : (
          <Button
            size="small"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(id, { onError: feedback.failed })}
          >
            {t('run.cancel')}
          </Button>
        )}
      </div>
      {over ? <RunMessages run={run} /> : <RunProgress run={run} />}
    </section>
  );
}
