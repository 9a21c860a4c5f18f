import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TrendDay } from '../../api/types';
import { count, decimal, full } from '../../lib/format';
import { CoverageCell } from '../../ui/CoverageCell';
import { Figure } from '../../ui/Figure';
import { LevelTag } from '../../ui/LevelTag';

const levels = ['over', 'high', 'medium', 'low'] as const;

/** The newest day: how much of all quotas was used, and how many projects stand at each level. */
export function DaySummary({ day }: { day: TrendDay }) {
  const { t } = useTranslation();
  const report = `/reports?date=${day.date}`;
  return (
    <section className="panel day-summary" aria-label={t('overview.newest', { date: day.date })}>
      <Fact title={t('overview.day')} hint={t('overview.dayHint')}>
        <Link to={report}>{day.date}</Link>
        <small>
          <CoverageCell share={day.coverage} complete={day.complete} />
        </small>
      </Fact>
      <Rate
        title={t('term.cpuRate')}
        rate={day.cpu_rate}
        used={day.cpu_usage}
        quota={day.cpu_quota}
        unit={t('term.cpuUnit')}
      />
      <Rate
        title={t('term.memoryRate')}
        rate={day.memory_rate}
        used={day.memory_usage}
        quota={day.memory_quota}
        unit={t('term.memoryUnit')}
      />
      <Fact title={t('overview.projects')} hint={t('overview.projectsHint')}>
        {count(day.projects)}
      </Fact>
      {levels.map((level) => (
        <Fact key={level} title={<LevelTag level={level} />}>
          <Link
            to={`${report}&level=${level}`}
            aria-label={`${t(`level.${level}`)} ${count(day.levels[level])}`}
          >
            {count(day.levels[level])}
          </Link>
        </Fact>
      ))}
    </section>
  );
}

interface RateProps {
  title: string;
  rate: number | null;
  used: number;
  quota: number;
  unit: string;
}

function Rate({ title, rate, used, quota, unit }: RateProps) {
  const { t } = useTranslation();
  return (
    <Fact title={title} hint={t('overview.rateHint')}>
      <span title={rate === null ? undefined : `${full(rate)}%`}>
        {rate === null ? '—' : `${decimal(rate)}%`}
      </span>
      <small className="muted">
        <Figure value={used} /> / <Figure value={quota} /> {unit}
      </small>
    </Fact>
  );
}

function Fact({ title, hint, children }: { title: ReactNode; hint?: string; children: ReactNode }) {
  return (
    <div className="day-fact" title={hint}>
      <span className="day-fact-title">{title}</span>
      <strong>{children}</strong>
    </div>
  );
}
