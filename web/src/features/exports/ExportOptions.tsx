import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useMutation } from '@tanstack/react-query';
import { Segmented, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { save } from '../../api/files';
import type { ReportDate } from '../../api/types';
import { gaps } from '../../lib/dates';
import { count } from '../../lib/format';
import { isMeasure } from '../../lib/measures';
import { ErrorAlert } from '../../ui/ErrorAlert';
import { useFeedback } from '../../ui/feedback';
import { HintButton } from '../../ui/HintButton';
import { MeasureSelect } from '../../ui/MeasureSelect';
import { ExportWarnings } from './ExportWarnings';
import type { ExportState } from './useExportState';

interface Props {
  /** All days that have data. */
  known: ReportDate[];
  state: ExportState;
}

/** The sheet's headings, measure and form, and the button that downloads it. */
export function ExportOptions({ known, state }: Props) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const download = useMutation({
    mutationFn: exportReports,
    onSuccess: () => feedback.done(t('export.downloaded')),
  });
  const days = known.filter(({ date }) => state.dates.includes(date));
  const missing = gaps(
    state.asked,
    known.map(({ date }) => date),
  );
  const rows = days.reduce((sum, day) => sum + day.with_cloud_id, 0);

  return (
    <section className="panel" aria-label={t('export.options')}>
      <div className="options">
        <Option
          label={t('export.headings')}
          hint={t(`export.headingsHint.${state.headers === 'platform' ? 'platform' : 'default'}`)}
        >
          <Segmented
            value={state.headers === 'platform' ? 'platform' : 'default'}
            onChange={state.chooseHeaders}
            options={[
              { value: 'default', label: t('export.defaultHeadings') },
              { value: 'platform', label: t('export.platformHeadings') },
            ]}
          />
        </Option>
        <Option
          label={t('measure.label')}
          hint={t(`measureHint.${isMeasure(state.measure) ? state.measure : 'own'}`)}
        >
          <MeasureSelect value={state.measure} onChange={(measure) => state.change({ measure })} />
        </Option>
        <Option label={t('reports.view.cap')} hint={t('reports.viewHint.cap')}>
          <Switch
            checked={state.cap}
            aria-label={t('reports.view.cap')}
            onChange={(on) => state.change({ cap: on ? '1' : '' })}
          />
        </Option>
        <Option label={t('export.format')} hint={t('export.formatHint')}>
          <Segmented
            value={state.format}
            onChange={(format) => state.change({ format })}
            options={[
              { value: 'xlsx', label: 'Excel' },
              { value: 'csv', label: 'CSV' },
            ]}
          />
        </Option>
      </div>
      <ExportWarnings days={days} missing={missing} />
      <ErrorAlert error={download.error} />
      <div className="download-line">
        <HintButton
          hint={t('export.downloadHint')}
          type="primary"
          size="large"
          icon={<DownloadOutlined aria-hidden />}
          disabled={days.length === 0}
          loading={download.isPending}
          onClick={() => download.mutate(state)}
        >
          {t('export.download')}
        </HintButton>
        <span className="muted">
          {days.length === 0
            ? t('export.chooseDates')
            : `${t('export.amount', { dates: days.length, rows: count(rows) })} ${t('reports.quotasNow')}`}
        </span>
      </div>
    </section>
  );
}

function exportReports({ dates, headers, measure, cap, format }: ExportState) {
  const query = { dates: dates.join(','), headers, cap, format, ...(measure && { measure }) };
  return save(
    client.GET('/api/reports/export', { params: { query }, parseAs: 'blob' }),
    `resource_usage_report.${format}`,
  );
}

function Option({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <div className="option">
      <span className="option-label">{label}</span>
      {children}
      <span className="muted">{hint}</span>
    </div>
  );
}
