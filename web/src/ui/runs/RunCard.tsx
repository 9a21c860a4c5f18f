import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isOver, useCancelRun, useRun } from '../../api/runs';
import type { Run } from '../../api/types';
import { followedRuns } from '../../lib/activeRuns';
import { elapsed } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { ErrorAlert } from '../ErrorAlert';
import { useFeedback } from '../feedback';
import { HintButton } from '../HintButton';
import { ProgressBar } from '../ProgressBar';
import { RunCounts, RunMessages } from './RunResult';
import { RunState } from './RunState';

function duration(run: Run, now: number) {
  const start = Date.parse(run.started_at ?? run.created_at);
  return elapsed((run.ended_at ? Date.parse(run.ended_at) : now) - start);
}

const share = ({ done, total }: Run['progress']) => (total > 0 ? done / total : undefined);

/** One run: what it does, how far it is, how long it has taken, what came of it. */
export function RunCard({ id }: { id: Run['id'] }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const { data: run, error } = useRun(id);
  const cancel = useCancelRun();
  const now = useNow(!run || !isOver(run));

  if (!run) return error ? <ErrorAlert error={error} onClose={() => followedRuns.forget(id)} /> : null;
  const over = isOver(run);

  return (
    <section className={`run run-${run.state}`} aria-label={t(`run.kind.${run.kind}`)}>
      <div className="run-line">
        <RunState state={run.state} />
        <strong>{t(`run.kind.${run.kind}`)}</strong>
        <span className="run-step">{over ? <RunCounts run={run} /> : run.progress.step}</span>
        <span className="muted" title={t('run.elapsed')}>
          {duration(run, now)}
        </span>
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
      {over ? (
        <RunMessages run={run} />
      ) : (
        <div className="run-progress">
          <ProgressBar share={share(run.progress)} label={t(`run.kind.${run.kind}`)} />
          <span className="muted">
            {run.progress.total > 0
              ? `${run.progress.done} / ${run.progress.total}`
              : t(`run.state.${run.state}`)}
          </span>
        </div>
      )}
    </section>
  );
}
