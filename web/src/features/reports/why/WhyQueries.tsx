import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../api/types';
import { CopyText } from '../../../ui/CopyText';

const kinds = ['cpu', 'memory', 'cpu_totals', 'memory_totals', 'owners', 'replicas'] as const;

/** The PromQL of a figure, to be copied and asked again by anybody. */
export function WhyQueries({ queries }: { queries: Explanation['queries'] }) {
  const { t } = useTranslation();
  return (
    <details className="why-queries">
      <summary>{t('why.queries')}</summary>
      {kinds.map((kind) => (
        <div key={kind}>
          <strong>{t(`why.query.${kind}`)}</strong>
          <CopyText text={queries[kind]} />
        </div>
      ))}
    </details>
  );
}
