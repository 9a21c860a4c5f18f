import { useTranslation } from 'react-i18next';
import { isOver, runTime } from '../../api/runs';
import type { Run } from '../../api/types';
import { elapsed } from '../../lib/format';
import { useNow } from '../../lib/useNow';

/** How long a run has taken, as it goes on. */
export function RunElapsed({ run }: { run: Run }) {
  const { t } = useTranslation();
  const now = useNow(!isOver(run));
  return (
    <span className="muted numeric" title={t('run.elapsed')}>
      {elapsed(runTime(run, now))}
    </span>
  );
}
