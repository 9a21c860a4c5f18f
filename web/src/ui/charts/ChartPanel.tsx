import { Segmented, Spin } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../lib/lazyPart';
import { type MiniColumn, MiniTable } from '../MiniTable';
import type { ChartProps } from './Chart';

/* Charts weigh more than the page around them. */
const Chart = lazyPart(() => import('./Chart'), 'Chart');

interface Props<Row> {
  id: string;
  title: string;
  hint: string;
  option: ChartProps['option'];
  rows: Row[];
  rowKey: (row: Row) => string;
  columns: MiniColumn<Row>[];
}

/** Figures as a chart, or as the table of the same figures. */
export function ChartPanel<Row>({ id, title, hint, option, rows, rowKey, columns }: Props<Row>) {
  const { t } = useTranslation();
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id}>{title}</h2>
        <span className="muted">{hint}</span>
        <span className="spacer" />
        <Segmented
          size="small"
          aria-label={title}
          value={form}
          onChange={setForm}
          options={(['chart', 'table'] as const).map((value) => ({ value, label: t(`chart.${value}`) }))}
        />
      </header>
      {form === 'chart' ? (
        <Suspense
          fallback={
            <div className="chart">
              <Spin className="loading" />
            </div>
          }
        >
          <Chart label={title} option={option} />
        </Suspense>
      ) : (
        <div className="chart-table">
          <MiniTable label={title} rows={rows} rowKey={rowKey} columns={columns} />
        </div>
      )}
    </section>
  );
}
