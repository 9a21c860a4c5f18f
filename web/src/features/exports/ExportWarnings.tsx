import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportDate } from '../../api/types';
import { spans } from '../../lib/dates';

interface Props {
  days: ReportDate[];
  /** Days that were chosen, or lie between chosen ones, and have no data. */
  missing: string[];
}

/** What the file will lack. */
export function ExportWarnings({ days, missing }: Props) {
  const { t } = useTranslation();
  const incomplete = days.filter(({ complete }) => !complete).map(({ date }) => date);
  const without = Math.max(0, ...days.map((day) => day.record_count - day.with_cloud_id));
  return (
    <>
      {incomplete.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('export.incomplete', { count: incomplete.length, dates: spans(incomplete) })}
        />
      )}
      {without > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('export.withoutQuota', { count: without })}
          description={
            <Link to={`/reports?all=1&level=none&date=${days.at(0)?.date ?? ''}`}>
              {t('export.whichOnes')}
            </Link>
          }
        />
      )}
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('export.missing', { count: missing.length, dates: spans(missing) })}
          description={
            <Link to={`/sources?sync=1&days=${missing[0]}..${missing.at(-1)}`}>{t('reports.emptySync')}</Link>
          }
        />
      )}
    </>
  );
}
