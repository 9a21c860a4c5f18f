import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLevels } from '../../api/installation';
import type { ReportRow } from '../../api/types';
import { CoverageCell } from '../../ui/CoverageCell';
import { Figure } from '../../ui/Figure';
import { LevelTag, levelRank } from '../../ui/LevelTag';
import { OriginTags } from '../../ui/OriginTags';
import { RateCell } from '../../ui/RateCell';
import type { Column } from '../../ui/table/columns';

/** @param capped rates over 100 % are shown as 100 % */
export function useReportColumns(capped: boolean): Column<ReportRow>[] {
  const { t } = useTranslation();
  const levels = useLevels();
  return useMemo(() => {
    const figure = (
      key: 'cpu_usage' | 'cpu_quota' | 'memory_usage' | 'memory_quota',
      title: string,
    ): Column<ReportRow> => ({
      key,
      title,
      width: 81,
      align: 'right',
      value: (row) => row[key],
      render: (row) => <Figure value={row[key]} />,
    });
    const now = t('reports.quotasNow');
    const rate = (
      key: 'cpu_rate' | 'memory_rate',
      reason: 'cpu_reason' | 'memory_reason',
      title: string,
    ): Column<ReportRow> => ({
      key,
      title,
      hint: now,
      width: 103,
      align: 'right',
      value: (row) => row[key],
      render: (row) => <RateCell rate={row[key]} reason={row[reason]} levels={levels} capped={capped} />,
    });
    return [
      { key: 'project_name', title: t('term.projectName'), width: 92, value: (row) => row.project_name },
      {
        key: 'cloud_id',
        title: t('term.cloudId'),
        width: 86,
        value: (row) => row.cloud_id,
        render: (row) => row.cloud_id ?? <span className="muted">—</span>,
      },
      figure('cpu_usage', t('term.cpuUsage')),
      figure('cpu_quota', t('term.cpuQuota')),
      rate('cpu_rate', 'cpu_reason', t('term.cpuRate')),
      figure('memory_usage', t('term.memoryUsage')),
      figure('memory_quota', t('term.memoryQuota')),
      rate('memory_rate', 'memory_reason', t('term.memoryRate')),
      {
        key: 'level',
        title: t('term.level'),
        hint: t('reports.levelHint', { high: levels.high_percent, medium: levels.medium_percent }),
        width: 106,
        value: (row) => levelRank(row.level),
        render: (row) => <LevelTag level={row.level} />,
      },
      {
        key: 'origin',
        title: t('term.origin'),
        width: 80,
        value: (row) => row.origin,
        render: (row) => <OriginTags origins={row.origin === null ? [] : [row.origin]} />,
      },
      {
        key: 'coverage',
        title: t('term.coverage'),
        hint: t('coverage.hint'),
        width: 96,
        value: (row) => row.coverage,
        render: (row) =>
          row.origin === null ? (
            <span className="muted">—</span>
          ) : (
            <CoverageCell share={row.coverage} complete={row.complete} />
          ),
      },
    ];
  }, [t, levels, capped]);
}
