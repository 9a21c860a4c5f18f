import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Compared } from '../../../api/types';
import { decimal, full } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { CoverageCell } from '../../../ui/CoverageCell';
import type { Column } from '../../../ui/table/columns';

type Resource = 'cpu' | 'memory';

export function useCompareColumns(): Column<Compared>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const figure = (side: 'uploaded' | 'synced', resource: Resource): Column<Compared> => ({
      key: `${side}_${resource}`,
      title: t(`compare.${side}.${resource}`),
      width: 94,
      align: 'right',
      value: (row) => row[side]?.[resource],
      render: (row) => <Figure value={row[side]?.[resource]} />,
    });
    const difference = (resource: Resource): Column<Compared> => ({
      key: `difference_${resource}`,
      title: t(`compare.difference.${resource}`),
      hint: t('compare.differenceHint'),
      width: 112,
      align: 'right',
      value: (row) => row.difference?.[resource] && Math.abs(row.difference[resource]),
      render: (row) => <Difference row={row} resource={resource} />,
    });
    return [
      { key: 'project_name', title: t('term.projectName'), width: 96, value: (row) => row.project_name },
      { key: 'namespace', title: t('term.namespace'), width: 112, value: (row) => row.namespace },
      { key: 'sites', title: t('compare.sites'), width: 58, value: (row) => row.sites.join(', ') },
      { key: 'clusters', title: t('term.cluster'), width: 80, value: (row) => row.cluster_names.join(', ') },
      figure('uploaded', 'cpu'),
      figure('synced', 'cpu'),
      difference('cpu'),
      figure('uploaded', 'memory'),
      figure('synced', 'memory'),
      difference('memory'),
      {
        key: 'coverage',
        title: t('term.coverage'),
        hint: t('coverage.hint'),
        width: 98,
        value: (row) => row.coverage,
        render: (row) => <CoverageCell share={row.coverage} complete={row.complete} />,
      },
    ];
  }, [t]);
}

const signed = (value: number) => (value > 0 ? '+' : '') + decimal(value);

/** Uploaded minus synced, and that in percent of the synced; where one is missing, which. */
function Difference({ row, resource }: { row: Compared; resource: Resource }) {
  const { t } = useTranslation();
  const difference = row.difference?.[resource];
  if (difference === null || difference === undefined)
    return (
      <span className="reason">{t(row.uploaded === null ? 'compare.notUploaded' : 'compare.notSynced')}</span>
    );
  const relative = row.relative?.[resource];
  return (
    <span title={full(difference)}>
      {signed(difference)}{' '}
      {relative !== null && relative !== undefined && (
        <span className="muted" title={`${full(relative)}%`}>
          ({signed(relative)}%)
        </span>
      )}
    </span>
  );
}
