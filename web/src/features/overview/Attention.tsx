import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Run, TrendDay } from '../../api/types';
import { dateTime } from '../../lib/format';
import { Loading } from '../../ui/Loading';
import { runDays, runNames } from '../runs/runValues';
import { useFailedRuns } from './queries';
import { newestWhole } from './trendDays';

const shownRuns = 3;
const shownDays = 5;
const recent = 7 * 86_400_000;

/** What a person should look at, each with where to. */
export function Attention({ days }: { days: TrendDay[] }) {
  const { t } = useTranslation();
  const failed = useFailedRuns();
  return (
    <section className="panel" aria-labelledby="attention">
      <header className="panel-header">
        <h2 id="attention">{t('overview.attention')}</h2>
      </header>
      {/* Nothing is well before everything is known. */}
      <Loading query={failed}>{(runs) => <AttentionList days={days} runs={runs.filter(isRecent)} />}</Loading>
    </section>
  );
}

const isRecent = ({ created_at: at }: Run) => Date.now() - Date.parse(at) < recent;

function AttentionList({ days, runs }: { days: TrendDay[]; runs: Run[] }) {
  const { t } = useTranslation();
  const incomplete = days.filter(({ complete }) => !complete).reverse();
  const newest = newestWhole(days);
  return (
    <ul className="overview-list">
      {runs.slice(0, shownRuns).map((run) => (
        <Item key={`run ${run.id}`} to={`/runs?run=${run.id}`}>
          {t(`overview.run.${run.state === 'incomplete' ? 'incomplete' : 'failed'}`, {
            kind: t(`run.kind.${run.kind}`),
            names: [...runNames(run), runDays(run)].filter(Boolean).join(' · '),
            at: dateTime(run.created_at),
          })}
        </Item>
      ))}
      {runs.length > shownRuns && (
        <Item to="/runs">{t('overview.moreFailed', { count: runs.length - shownRuns })}</Item>
      )}
      {incomplete.slice(0, shownDays).map(({ date }) => (
        <Item key={`day ${date}`} to={`/reports?date=${date}`}>
          {t('overview.incompleteDay', { date })}
        </Item>
      ))}
      {newest && newest.levels.over > 0 && (
        <Item to={`/reports?date=${newest.date}&level=over`}>
          {t('overview.overQuota', { count: newest.levels.over, date: newest.date })}
        </Item>
      )}
      {runs.length + incomplete.length + (newest?.levels.over ?? 0) === 0 && (
        <li className="good">
          <CheckCircleOutlined aria-hidden /> {t('overview.allWell')}
        </li>
      )}
    </ul>
  );
}

function Item({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <WarningOutlined aria-hidden className="warn" /> <Link to={to}>{children}</Link>
    </li>
  );
}
