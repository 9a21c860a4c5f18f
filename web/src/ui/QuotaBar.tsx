import { useTranslation } from 'react-i18next';
import { count, decimal, full } from '../lib/format';
import { levelOf, type Levels } from '../lib/levels';
import { LevelIcon } from './LevelTag';

interface Props {
  used: number | null;
  limit: number | null;
  /** Percent; null where there is none. */
  rate: number | null;
  /** Things are counted, not measured. */
  whole?: boolean;
  /** Where the levels of this installation begin. */
  levels: Levels;
}

/** Used of a quota, with its bar; what has no limit says so. */
export function QuotaBar({ used, limit, rate, whole, levels }: Props) {
  const { t } = useTranslation();
  const figure = (value: number | null) => (value === null ? '—' : whole ? count(value) : decimal(value));
  if (used === null && limit === null) return <span className="muted">{t('namespaces.unlimited')}</span>;
  const level = rate === null ? undefined : levelOf(rate, levels);
  const words = [
    `${t('namespaces.used')} ${used === null ? '—' : full(used)}`,
    `${t('namespaces.limit')} ${limit === null ? t('namespaces.unlimited') : full(limit)}`,
    rate === null ? t('namespaces.noRate') : `${full(rate)}%`,
    level && t(`level.${level}`),
  ];
  return (
    <span
      className={`rate quota-bar ${level ? `rate-${level}` : ''}`}
      title={words.filter(Boolean).join(' · ')}
    >
      <span>
        {figure(used)}{' '}
        <span className="muted">/ {limit === null ? t('namespaces.unlimited') : figure(limit)}</span>
      </span>
      {rate !== null && (
        <span className="quota-rate">
          <span className="rate-track">
            <span className="rate-bar" style={{ width: `${Math.min(100, Math.max(0, rate))}%` }} />
          </span>
          <span>
            {level && <LevelIcon level={level} />} {decimal(rate)}%
          </span>
        </span>
      )}
    </span>
  );
}
