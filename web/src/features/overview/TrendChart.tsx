import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrendDay } from '../../api/types';
import { decimal, full } from '../../lib/format';
import { ChartPanel } from '../../ui/charts/ChartPanel';
import type { ChartColors } from '../../ui/charts/colors';
import { CoverageCell } from '../../ui/CoverageCell';
import { Figure } from '../../ui/Figure';
import { legend, timeAxes, tooltip } from './axes';
import { everyDay } from './trendDays';

/** The last days as two lines: how much of all CPU and memory quotas was used. */
export function TrendChart({ days }: { days: TrendDay[] }) {
  const { t } = useTranslation();
  const all = useMemo(() => everyDay(days), [days]);
  const option = useCallback(
    (colors: ChartColors) => {
      const line = (name: string, color: string, key: 'cpu_rate' | 'memory_rate', dashed: boolean) => ({
        name,
        type: 'line',
        color,
        lineStyle: { type: dashed ? 'dashed' : 'solid' },
        data: all.map(({ day }) => ({
          value: day?.[key] ?? null,
          // An incomplete day is hollow and larger.
          symbol: day?.complete === false ? 'emptyDiamond' : 'circle',
          symbolSize: day?.complete === false ? 10 : 5,
        })),
      });
      return {
        ...timeAxes(
          colors,
          all.map(({ date }) => date),
          '{value}%',
        ),
        legend: legend(colors),
        tooltip: {
          ...tooltip(colors),
          valueFormatter: (value: number | null) => (value === null ? '—' : `${decimal(value)}%`),
        },
        series: [
          line(t('term.cpuRate'), colors.brand, 'cpu_rate', false),
          line(t('term.memoryRate'), colors.warn, 'memory_rate', true),
        ],
      };
    },
    [all, t],
  );
  const rate = (value: number | null) =>
    value === null ? '—' : <span title={`${full(value)}%`}>{decimal(value)}%</span>;

  return (
    <ChartPanel<TrendDay>
      id="trend"
      title={t('overview.trend')}
      hint={t('overview.trendHint')}
      option={option}
      rows={days.toReversed()}
      rowKey={({ date }) => date}
      columns={[
        { key: 'date', title: t('term.date'), render: ({ date }) => date },
        { key: 'projects', title: t('overview.projects'), numeric: true, render: (day) => day.projects },
        {
          key: 'cpu',
          title: t('term.cpuUsage'),
          numeric: true,
          render: (day) => <Figure value={day.cpu_usage} />,
        },
        {
          key: 'cpu_quota',
          title: t('term.cpuQuota'),
          numeric: true,
          render: (day) => <Figure value={day.cpu_quota} />,
        },
        { key: 'cpu_rate', title: t('term.cpuRate'), numeric: true, render: (day) => rate(day.cpu_rate) },
        {
          key: 'memory',
          title: t('term.memoryUsage'),
          numeric: true,
          render: (day) => <Figure value={day.memory_usage} />,
        },
        {
          key: 'memory_quota',
          title: t('term.memoryQuota'),
          numeric: true,
          render: (day) => <Figure value={day.memory_quota} />,
        },
        {
          key: 'memory_rate',
          title: t('term.memoryRate'),
          numeric: true,
          render: (day) => rate(day.memory_rate),
        },
        {
          key: 'coverage',
          title: t('term.coverage'),
          render: (day) => <CoverageCell share={day.coverage} complete={day.complete} />,
        },
      ]}
    />
  );
}
