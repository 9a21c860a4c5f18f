import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLevels } from '../../api/installation';
import type { TrendDay } from '../../api/types';
import { count } from '../../lib/format';
import { ChartPanel } from '../../ui/charts/ChartPanel';
import type { ChartColors } from '../../ui/charts/colors';
import { legend, timeAxes, tooltip } from './axes';
import { everyDay } from './trendDays';

const levels = ['low', 'medium', 'high', 'over'] as const;
const colorOf = { low: 'good', medium: 'medium', high: 'warn', over: 'bad' } as const;

/** How many projects stood at each level, day by day. */
export function LevelChart({ days }: { days: TrendDay[] }) {
  const { t } = useTranslation();
  const { high_percent: high, medium_percent: medium } = useLevels();
  const all = useMemo(() => everyDay(days), [days]);
  const option = useCallback(
    (colors: ChartColors) => ({
      ...timeAxes(
        colors,
        all.map(({ date }) => date),
        '{value}',
      ),
      legend: legend(colors),
      tooltip: tooltip(colors),
      // Patterns beside colours: levels are told apart by those who see no colours too.
      aria: { enabled: true, decal: { show: true } },
      series: levels.map((level) => ({
        name: t(`level.${level}`),
        type: 'bar',
        stack: 'levels',
        barMaxWidth: 22,
        color: colors[colorOf[level]],
        data: all.map(({ day }) => day?.levels[level] ?? null),
      })),
    }),
    [all, t],
  );

  return (
    <ChartPanel<TrendDay>
      id="levels"
      title={t('overview.levels')}
      hint={t('reports.levelHint', { high, medium })}
      option={option}
      rows={days.toReversed()}
      rowKey={({ date }) => date}
      columns={[
        { key: 'date', title: t('term.date'), wide: true, render: ({ date }) => date },
        ...levels.map((level) => ({
          key: level,
          title: t(`level.${level}`),
          numeric: true,
          render: (day: TrendDay) => count(day.levels[level]),
        })),
      ]}
    />
  );
}
