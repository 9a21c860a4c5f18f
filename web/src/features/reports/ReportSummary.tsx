import { useTranslation } from 'react-i18next';
import type { ReportDate, ReportRow } from '../../api/types';
import { count } from '../../lib/format';
import { CoverageCell } from '../../ui/CoverageCell';
import { OriginTags } from '../../ui/OriginTags';

const levels = ['over', 'high', 'medium', 'low', 'none'] as const;

interface Props {
  rows: ReportRow[] | undefined;
  day: ReportDate | undefined;
  level: string;
  onLevel: (level: string) => void;
}

/** How many projects stand at each level, each a filter; and how far the day can be trusted. */
export function ReportSummary({ rows, day, level, onLevel }: Props) {
  const { t } = useTranslation();
  const counted = (name: string) => (rows ?? []).filter((row) => (row.level ?? 'none') === name).length;
  return (
    <div className="summary">
      <div className="level-filter" role="group" aria-label={t('reports.levelFilter')}>
        {levels.map((name) => (
          <button
            key={name}
            type="button"
            className={`level-count level-count-${name}`}
            aria-pressed={level === name}
            onClick={() => onLevel(level === name ? '' : name)}
          >
            <span>{t(`level.${name}`)}</span>
            <strong>{count(counted(name))}</strong>
          </button>
        ))}
      </div>
      {day && (
        <dl className="facts">
          <div>
            <dt>{t('reports.projects')}</dt>
            <dd>
              {t('reports.withCloudId', { all: count(day.record_count), known: count(day.with_cloud_id) })}
            </dd>
          </div>
          <div>
            <dt>{t('term.origin')}</dt>
            <dd>
              <OriginTags origins={day.origins} />
            </dd>
          </div>
          <div hidden={day.coverage === null}>
            <dt>{t('term.coverage')}</dt>
            <dd>
              <CoverageCell share={day.coverage} complete={day.complete} />
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}
