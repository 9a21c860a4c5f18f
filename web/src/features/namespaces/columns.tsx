import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLevels } from '../../api/installation';
import type { NamespaceQuota } from '../../api/types';
import { QuotaBar } from '../../ui/QuotaBar';
import { ShortTime } from '../../ui/ShortTime';
import type { Column } from '../../ui/table/columns';
import { Tag } from '../../ui/Tag';

/** What a quota may hold: used of limit; the rate is of the two, null where it cannot be told. */
const resources = {
  cpu: { used: 'cpu_used', limit: 'cpu_limit', rate: (row) => row.cpu_rate, whole: false },
  memory: { used: 'memory_used', limit: 'memory_limit', rate: (row) => row.memory_rate, whole: false },
  pods: {
    used: 'pods_used',
    limit: 'pods_limit',
    rate: (row) => share(row.pods_used, row.pods_limit),
    whole: true,
  },
  storage: {
    used: 'storage_used',
    limit: 'storage_limit',
    rate: (row) => share(row.storage_used, row.storage_limit),
    whole: false,
  },
} as const satisfies Record<
  string,
  {
    used: keyof NamespaceQuota;
    limit: keyof NamespaceQuota;
    rate: (row: NamespaceQuota) => number | null;
    whole: boolean;
  }
>;

const widths = { cpu: 124, memory: 148, pods: 104, storage: 148 };

/** Percent. */
export const share = (used: number | null, limit: number | null) =>
  used === null || limit === null || limit === 0 ? null : (used / limit) * 100;

export function useNamespaceColumns(): Column<NamespaceQuota>[] {
  const { t } = useTranslation();
  const levels = useLevels();
  return useMemo(
    () => [
      { key: 'cluster_name', title: t('term.cluster'), width: 76, value: (row) => row.cluster_name },
      {
        key: 'namespace',
        title: t('term.namespace'),
        width: 140,
        value: (row) => row.namespace,
        render: (row) => (
          <span className="two-lines">
            <span className="ellipsis" title={row.namespace}>
              {row.namespace}
            </span>
            {row.note === 'scoped_only' && (
              <Tag title={t('namespaces.scopedOnlyHint')}>{t('namespaces.scopedOnly')}</Tag>
            )}
          </span>
        ),
      },
      { key: 'project_name', title: t('term.projectName'), width: 84, value: (row) => row.project_name },
      ...(['cpu', 'memory', 'pods', 'storage'] as const).map((name): Column<NamespaceQuota> => {
        const { used, limit, rate, whole } = resources[name];
        return {
          key: `${name}_rate`,
          title: t(`namespaces.resource.${name}`),
          hint: t('namespaces.resourceHint'),
          width: widths[name],
          align: 'right',
          value: rate,
          render: (row) => (
            <QuotaBar used={row[used]} limit={row[limit]} rate={rate(row)} whole={whole} levels={levels} />
          ),
        };
      }),
      {
        key: 'updated_at',
        title: t('term.updatedAt'),
        hint: t('namespaces.updatedHint'),
        width: 118,
        value: (row) => row.updated_at,
        render: ({ source, updated_at: at }) => (
          <>
            <ShortTime at={at} /> {source === 'excel' && <Tag>{t('quotas.source.excel')}</Tag>}
          </>
        ),
      },
    ],
    [t, levels],
  );
}
