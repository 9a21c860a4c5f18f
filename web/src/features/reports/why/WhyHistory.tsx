import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../api/types';
import { dateTime } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { MiniTable } from '../../../ui/MiniTable';

const reasonOf = { resync: 'resync', more_complete: 'moreComplete', gone: 'gone' } as const;

/** What the figures were before later syncs changed them: people may have reported those. */
export function WhyHistory({ history }: { history: Explanation['history'] }) {
  const { t } = useTranslation();
  if (history.length === 0) return null;
  return (
    <section>
      <h3>{t('why.history')}</h3>
      <MiniTable
        label={t('why.history')}
        rows={history}
        rowKey={({ replaced_at, run_id }) => `${replaced_at} ${run_id}`}
        columns={[
          { key: 'at', title: t('why.replacedAt'), render: (row) => dateTime(row.replaced_at) },
          {
            key: 'reason',
            title: t('why.reason'),
            wide: true,
            render: ({ reason }) => t(`why.replaced.${reasonOf[reason as keyof typeof reasonOf]}`),
          },
          {
            key: 'cpu',
            title: t('why.peakCpu'),
            numeric: true,
            render: (row) => <Figure value={row.peak.cpu} />,
          },
          {
            key: 'memory',
            title: t('why.peakMemory'),
            numeric: true,
            render: (row) => <Figure value={row.peak.memory} />,
          },
        ]}
      />
    </section>
  );
}
