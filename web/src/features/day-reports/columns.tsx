import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportDate } from '../../api/types';
import { count } from '../../lib/format';
import { CoverageCell } from '../../ui/CoverageCell';
import { OriginTags } from '../../ui/OriginTags';
import type { Column } from '../../ui/table/columns';

export function useDateColumns(): Column<ReportDate>[] {
  const { t } = useTranslation();

  return useMemo(
    () => [
      {
        key: 'date',
        title: t('term.date'),
        width: 140,
        value: (day) => day.date,
        render: ({ date }) => (
          <Link className="numeric" to={`/reports?date=${date}`}>
            {date}
          </Link>
        ),
      },
      {
        key: 'record_count',
        title: t('dayReports.projects'),
        width: 110,
        align: 'right',
        value: (day) => day.record_count,
        render: (day) => count(day.record_count),
      },
      {
        key: 'with_cloud_id',
        title: t('dayReports.withCloudId'),
        hint: t('dayReports.withCloudIdHint'),
        width: 140,
        align: 'right',
        value: (day) => day.with_cloud_id,
        render: (day) => count(day.with_cloud_id),
      },
      {
        key: 'origins',
        title: t('term.origin'),
        width: 190,
        value: (day) => day.origins.join(' '),
        render: (day) => <OriginTags origins={day.origins} />,
      },
      {
        key: 'coverage',
        title: t('term.coverage'),
        hint: t('coverage.hint'),
        width: 160,
        value: (day) => day.coverage,
        render: (day) => <CoverageCell share={day.coverage} complete={day.complete} />,
      },
    ],
    [t],
  );
}
