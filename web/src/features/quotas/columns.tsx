import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quota } from '../../api/types';
import { dateTime } from '../../lib/format';
import { Figure } from '../../ui/Figure';
import { Tag } from '../../ui/Tag';
import type { Column } from '../../ui/table/columns';
import { PinSwitch } from './PinSwitch';

export function useQuotaColumns(): Column<Quota>[] {
  const { t } = useTranslation();

  return useMemo(
    () => [
      {
        key: 'cloud_id',
        title: t('term.cloudId'),
        hint: t('quotas.cloudIdHint'),
        width: 120,
        value: (quota) => quota.cloud_id,
      },
      { key: 'project_name', title: t('term.projectName'), width: 190, value: (quota) => quota.project_name },
      {
        key: 'cpu_quota',
        title: t('term.cpuQuota'),
        width: 110,
        align: 'right',
        value: (quota) => quota.cpu_quota,
        render: (quota) => <Figure value={quota.cpu_quota} />,
      },
      {
        key: 'memory_quota',
        title: t('term.memoryQuota'),
        width: 120,
        align: 'right',
        value: (quota) => quota.memory_quota,
        render: (quota) => <Figure value={quota.memory_quota} />,
      },
      {
        key: 'source',
        title: t('quotas.sourceLabel'),
        hint: t('quotas.sourceHint'),
        width: 90,
        value: (quota) => quota.source,
        render: ({ source, clusters }) => (
          <Tag>
            {source === 'manual' || source === 'excel' || source === 'k8s'
              ? t(`quotas.source.${source}`)
              : source}
            {clusters.length > 1 && ` ×${clusters.length}`}
          </Tag>
        ),
      },
      {
        key: 'pinned',
        title: t('quotas.pinned'),
        hint: t('quotas.pinnedHint'),
        width: 70,
        align: 'center',
        value: (quota) => quota.pinned,
        render: (quota) => <PinSwitch quota={quota} />,
      },
      {
        key: 'updated_at',
        title: t('term.updatedAt'),
        width: 140,
        value: (quota) => quota.updated_at,
        render: (quota) => <span className="numeric">{dateTime(quota.updated_at)}</span>,
      },
    ],
    [t],
  );
}
