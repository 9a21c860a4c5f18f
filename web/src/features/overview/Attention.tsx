import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TrendDay } from '../../api/types';
import { dateTime } from '../../lib/format';
import { runDays, runNames } from '../runs/runValues';
import { useFailedRuns } from './queries';

const shownRuns = 3;
const shownDays = 5;
const recent = 7 * 86_400_000;

/** What a person should look at, each with where to. */
export function Attention({ days }: { days: TrendDay[] }) {
  const { t } = useTranslation();
  const failed = (useFailedRuns().data ?? []).filter(
    ({ created_at: at }) => Date.now() - Date.parse(at) < recent,
  );
  const incomplete = days.filter(({ complete }) => !complete).reverse();
  const newest = days.at(-1);
  const items: { key: string; content: ReactNode }[] = [
    ...failed.slice(0, shownRuns).map((run) => ({
      key: `run ${run.id}`,
      content: (
        <Link to={`/runs?q=${run.id}&state=failed`}>
          {t('overview.failedRun', {
            kind: t(`run.kind.${run.kind}`),
            names: [...runNames(run), runDays(run)].filter(Boolean).join(' · '),
            at: dateTime(run.created_at),
          })}
        </Link>
      ),
    })),
    ...(failed.length > shownRuns
      ? [
          {
            key: 'runs',
            content: (
              <Link to="/runs?state=failed">
                {t('overview.moreFailed', { count: failed.length - shownRuns })}
              </Link>
            ),
          },
        ]
      : []),
    ...incomplete.slice(0, shownDays).map(({ date }) => ({
      key: `day ${date}`,
      content: <Link to={`/reports?date=${date}`}>{t('overview.incompleteDay', { date })}</Link>,
    })),
    ...(newest && newest.levels.over > 0
      ? [
          {
            key: 'over',
            content: (
              <Link to={`/reports?date=${newest.date}&level=over`}>
                {t('overview.overQuota', { count: newest.levels.over, date: newest.date })}
              </Link>
            ),
          },
        ]
      : []),
  ];

  return (
    <section className="panel" aria-labelledby="attention">
      <header className="panel-header">
        <h2 id="attention">{t('overview.attention')}</h2>
      </header>
      <ul className="overview-list">
        {items.map(({ key, content }) => (
          <li key={key}>
            <WarningOutlined aria-hidden className="warn" /> {content}
          </li>
        ))}
        {items.length === 0 && (
          <li className="good">
            <CheckCircleOutlined aria-hidden /> {t('overview.allWell')}
          </li>
        )}
      </ul>
    </section>
  );
}
