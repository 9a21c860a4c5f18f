import type { ChartColors } from '../../ui/charts/colors';

/** Days along, figures up, in the quiet colours of the page. */
export const timeAxes = (colors: ChartColors, dates: string[], label: string) => ({
  xAxis: {
    type: 'category',
    data: dates,
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { show: false },
    // The year is the same nearly always; the tooltip has it.
    axisLabel: { color: colors.text, formatter: (date: string) => date.slice(5) },
  },
  yAxis: {
    type: 'value',
    // Projects are whole.
    minInterval: 1,
    axisLabel: { color: colors.text, formatter: label },
    splitLine: { lineStyle: { color: colors.line } },
  },
});

export const tooltip = (colors: ChartColors) => ({
  trigger: 'axis',
  backgroundColor: colors.panel,
  borderColor: colors.line,
  textStyle: { color: colors.words, fontSize: 12 },
});

export const legend = (colors: ChartColors) => ({
  textStyle: { color: colors.text },
  itemGap: 20,
  right: 12,
  top: 4,
});
