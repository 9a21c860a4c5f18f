import type { ReportDate } from '../../api/types';
import { Loading } from '../../ui/Loading';
import { NoReports } from '../reports/NoReports';
import { useReportDates } from '../reports/queries';
import { DateList } from './DateList';
import { ExportOptions } from './ExportOptions';
import { ExportPreview } from './ExportPreview';
import { useExportState } from './useExportState';

/** Chooses dates and the sheet's form, shows its first rows, and downloads it. */
export function ExportPage() {
  const dates = useReportDates();
  return (
    <Loading query={dates}>
      {(known) => (known.length > 0 ? <ExportForm known={known} /> : <NoReports />)}
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
