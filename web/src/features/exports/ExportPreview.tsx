import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../api/types';
import { EmptyHint } from '../../ui/EmptyHint';
import { Loading } from '../../ui/Loading';
import { MiniTable } from '../../ui/MiniTable';
import { useReport } from '../reports/queries';
import type { ExportState } from './useExportState';

/** The sheet's headings are Chinese whatever the language of the page. */
const headings = {
  default: ['云序号', '日期', 'cpu使用率', '内存使用率'],
  platform: ['主键', '周期', 'CPU利用率', '内存利用率'],
};

const shown = 10;

/** A rate as the sheet holds it: a fraction with ten decimals, empty where there is none. */
export const sheetRate = (percent: number | null) => (percent === null ? '' : (percent / 100).toFixed(10));

const byCloudId = (left: ReportRow, right: ReportRow) =>
  String(left.cloud_id) < String(right.cloud_id) ? -1 : 1;

/** The sheet's first rows. */
export function ExportPreview({ state }: { state: ExportState }) {
  const { t } = useTranslation();
  const [date] = state.dates;
  const report = useReport({ date: date ?? '', all: false, measure: state.measure, cap: state.cap });
  const known = report.data?.length ?? shown;
  const [id, day, cpu, memory] = headings[state.headers === 'platform' ? 'platform' : 'default'];

  return (
    <section className="panel preview" aria-label={t('export.preview')}>
      <header className="panel-header">
        <h2>{t('export.preview')}</h2>
        {date && (
          <span className="muted">{t('export.previewOf', { date, count: Math.min(shown, known) })}</span>
        )}
      </header>
      {!date ? (
        <EmptyHint title={t('export.chooseDates')} />
      ) : (
        <Loading query={report}>
          {(rows) => (
            <MiniTable
              label={t('export.preview')}
              rows={rows
                .filter((row) => row.cloud_id !== null)
                .sort(byCloudId)
                .slice(0, shown)}
              rowKey={(row) => String(row.cloud_id)}
              columns={[
                { key: 'id', title: id, render: (row) => row.cloud_id },
                { key: 'day', title: day, render: () => <span className="numeric">{date}</span> },
                { key: 'cpu', title: cpu, numeric: true, render: (row) => sheetRate(row.cpu_rate) },
                { key: 'memory', title: memory, numeric: true, render: (row) => sheetRate(row.memory_rate) },
              ]}
            />
          )}
        </Loading>
      )}
    </section>
  );
}
