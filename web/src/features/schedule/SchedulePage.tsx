import { Spin } from 'antd';
import { Suspense } from 'react';
import { Loading } from '../../ui/Loading';
import { RunStrips } from '../../ui/runs/RunStrips';
import { lazyPart } from '../../lib/lazyPart';
import { useSchedule } from './queries';
import { ScheduledSyncs } from './ScheduledSyncs';

/* Forms weigh more than the page around them. */
const ScheduleForm = lazyPart(() => import('./ScheduleForm'), 'ScheduleForm');

/** What is synced by itself, when, and what came of it. */
export function SchedulePage() {
  const schedule = useSchedule();
  return (
    <>
      <RunStrips page="schedule" />
      <Loading query={schedule}>
        {(found) => (
          <div className="schedule">
            <ScheduledSyncs schedule={found} />
            <Suspense fallback={<Spin className="loading" />}>
              <ScheduleForm schedule={found} />
            </Suspense>
          </div>
        )}
      </Loading>
    </>
  );
}
