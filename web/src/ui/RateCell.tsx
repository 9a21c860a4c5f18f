import { useTranslation } from 'react-i18next';
import { decimal, full } from '../lib/format';
import { levelOf, type Levels } from '../lib/levels';
import { LevelIcon } from './LevelTag';

const reasons = ['no_quota', 'zero_quota', 'no_usage'] as const;

interface Props {
  /** Percent. */
  rate: number | null | undefined;
  /** Why there is no rate. */
  reason?: string | null;
  /** Where the levels of this installation begin. */
  levels: Levels;
  /** What is over 100 % is shown as 100 %. */
  capped?: boolean;
}

/** A rate with its bar; a missing one always says why. */
export function RateCell({ rate, reason, levels, capped = false }: Props) {
  const { t } = useTranslation();
  if (rate === null || rate === undefined) {
    const known = reasons.find((word) => word === reason);
    if (!known) return <span className="muted">{reason ?? '—'}</span>;
    return (
      <span className="reason" title={t(`reasonHint.${known}`)}>
        {t(`reason.${known}`)}
      </span>
    );
  }
  const level = capped && rate >= 100 ? 'over' : levelOf(rate, levels);
  return (
    <span className={`rate rate-${level}`} title={`${full(rate)}% · ${t(`level.${level}`)}`}>
      <span>
        <LevelIcon level={level} /> {decimal(rate)}%
      </span>
      <span className="rate-track">
        <span className="rate-bar" style={{ width: `${Math.min(100, Math.max(0, rate))}%` }} />
      </span>
    </span>
  );
}
