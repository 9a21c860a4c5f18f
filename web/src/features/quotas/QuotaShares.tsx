import { useTranslation } from 'react-i18next';
import type { Quota } from '../../api/types';
import { Figure } from '../../ui/Figure';
import { MiniTable } from '../../ui/MiniTable';

/** What each cluster gives to a project's quota. */
export function QuotaShares({ quota }: { quota: Quota }) {
  const { t } = useTranslation();
  return (
    <MiniTable
      label={t('quotas.shares')}
      rows={quota.clusters}
      rowKey={({ cluster_name }) => cluster_name}
      columns={[
        { key: 'cluster', title: t('term.cluster'), render: (share) => share.cluster_name },
        {
          key: 'cpu',
          title: t('term.cpuQuota'),
          numeric: true,
          render: (share) => <Figure value={share.cpu_quota} />,
        },
        {
          key: 'cpu_used',
          title: t('quotas.cpuUsed'),
          numeric: true,
          render: (share) => <Figure value={share.cpu_used} />,
        },
        {
          key: 'memory',
          title: t('term.memoryQuota'),
          numeric: true,
          render: (share) => <Figure value={share.memory_quota} />,
        },
        {
          key: 'memory_used',
          title: t('quotas.memoryUsed'),
          numeric: true,
          render: (share) => <Figure value={share.memory_used} />,
        },
      ]}
    />
  );
}
