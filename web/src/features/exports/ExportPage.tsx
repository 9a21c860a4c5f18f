import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportDate } from '../../api/types';
import { EmptyHint } from '../../ui/EmptyHint';
import { Loading } from '../../ui/Loading';
import { useReportDates } from '../reports/queries';
import { DateList } from './DateList';
import { ExportOptions } from './ExportOptions';
import { ExportPreview } from './ExportPreview';
import { useExportState } from './useExportState';

/** Chooses dates and the sheet's form, shows its first rows, and downloads it. */
export function ExportPage() {
  const { t } = useTranslation();
  const dates = useReportDates();
  return (
    <Loading query={dates}>
      {(known) =>
        known.length > 0 ? (
          <ExportForm known={known} />
        ) : (
          <EmptyHint title={t('reports.empty')} text={t('reports.emptyText')}>
            <Link to="/day-reports">{t('reports.emptyUpload')}</Link>
            <Link to="/sources?sync=1">{t('reports.emptySync')}</Link>
          </EmptyHint>
        )
      }
    </Loading>
  );
}

function ExportForm({ known }: { known: ReportDate[] }) {
  const state = useExportState(known);
  return (
    <div className="export-page">
      <DateList known={known} state={state} />
      <div className="export-side">
        <ExportOptions known={known} state={state} />
        <ExportPreview state={state} />
      </div>
    </div>
  );
}
