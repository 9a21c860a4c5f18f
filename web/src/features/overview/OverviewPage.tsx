import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/Loading';
import { lacksFigures, useSetup } from '../start/queries';
import { FirstSteps } from '../start/FirstSteps';
import { Attention } from './Attention';
import { Connections } from './Connections';
import { DayCoverage } from './DayCoverage';
import { DaySummary } from './DaySummary';
import { Highest } from './Highest';
import { LevelChart } from './LevelChart';
import { useTrend } from './queries';
import { TrendChart } from './TrendChart';
import { newestWhole } from './trendDays';

/** Today's state at a glance; while there are no figures yet, how to come to them. */
export function OverviewPage() {
  const setup = useSetup();
  return (
    <Loading query={setup}>
      {(found) => (lacksFigures(found) ? <FirstSteps setup={found} /> : <Overview />)}
    </Loading>
  );
}

function Overview() {
  const { t } = useTranslation();
  const trend = useTrend();
  return (
    <Loading query={trend}>
      {(days) => {
        const newest = newestWhole(days);
        return (
          <div className="overview">
            {newest && <DaySummary day={newest} />}
            <div className="overview-columns">
              <Attention days={days} />
              <Connections />
              <DayCoverage newest={newest?.date} />
            </div>
            <TrendChart days={days} />
            {newest && (
              <div className="overview-columns">
                <Highest
                  id="highest-cpu"
                  date={newest.date}
                  rate="cpu_rate"
                  title={t('overview.highestCpu')}
                />
                <Highest
                  id="highest-memory"
                  date={newest.date}
                  rate="memory_rate"
                  title={t('overview.highestMemory')}
                />
              </div>
            )}
            <LevelChart days={days} />
          </div>
        );
      }}
    </Loading>
  );
}
