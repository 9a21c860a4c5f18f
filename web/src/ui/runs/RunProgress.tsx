import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/types';
import { ProgressBar } from '../ProgressBar';

/** How far a run is that goes on. */
export function RunProgress({ run: { kind, state, progress } }: { run: Run }) {
  const { t } = useTranslation();
  const { done, total } = progress;
  return (
    <div className="run-progress" title={progress.step ?? undefined}>
      <ProgressBar share={total > 0 ? done / total : undefined} label={t(`run.kind.${kind}`)} />
      <span className="muted">{total > 0 ? `${done} / ${total}` : t(`run.state.${state}`)}</span>
    </div>
  );
}
