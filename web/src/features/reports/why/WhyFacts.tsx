import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../api/types';
import { full, instantAt, offsetName } from '../../../lib/format';
import { isMeasure } from '../../../lib/measures';
import { CoverageCell } from '../../../ui/CoverageCell';
import { Figure } from '../../../ui/Figure';
import { dayOffset } from './dayOffset';

/** Where a namespace's figures come from, and what they are. */
export function WhyFacts({ explained }: { explained: Explanation }) {
  const { t } = useTranslation();
  const offset = dayOffset(explained);
  const { measure, peak, pod_peak_sum: sum } = explained;
  const amounts = ({ cpu, memory }: Explanation['peak']) => (
    <>
      CPU <Figure value={cpu} /> {t('term.cpuUnit')} · {t('why.memory')} <Figure value={memory} />{' '}
      {t('term.memoryUnit')}
    </>
  );
  const facts: [string, ReactNode][] = [
    [t('why.measure'), isMeasure(measure) ? t(`measure.${measure}`) : measure],
    [t('measure.peak'), amounts(peak)],
    [t('measure.pod_peak_sum'), amounts(sum)],
    [t('term.projectName'), explained.project_name],
    [t('why.source'), `${explained.source} · ${explained.server}`],
    [
      t('term.coverage'),
      <CoverageCell key="coverage" share={explained.coverage} complete={explained.complete} />,
    ],
    [
      t('why.evaluatedAt'),
      <span key="at" className="numeric" title={explained.evaluated_at}>
        {instantAt(explained.evaluated_at, offset)} {offsetName(offset)}
      </span>,
    ],
    [t('why.range'), t('why.hours', { hours: full(explained.range_seconds / 3600) })],
    [t('why.tolerance'), full(explained.tolerance)],
  ];
  return (
    <dl className="why-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
