import { useFollowedRuns } from '../../lib/activeRuns';
import type { Page } from '../../menu';
import { RunCard } from './RunCard';

/** The runs that were started from this page. */
export function RunStrips({ page }: { page: Page }) {
  const runs = useFollowedRuns().filter((run) => run.page === page);
  if (runs.length === 0) return null;
  return (
    <div className="run-strips">
      {runs.map(({ id }) => (
        <RunCard key={id} id={id} />
      ))}
    </div>
  );
}
