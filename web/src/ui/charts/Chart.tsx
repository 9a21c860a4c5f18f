import { useEffect, useRef } from 'react';
import { themePreference } from '../../lib/preferences';
import { type ChartColors, chartColors } from './colors';
import { drawChart, type EChartsCoreOption } from './draw';

export interface ChartProps {
  /** What the chart shows, for those who cannot see it. */
  label: string;
  /** ECharts' option; `colors` are those of the theme. */
  option: (colors: ChartColors) => EChartsCoreOption;
}

/** A chart in the colours of the page. */
export function Chart({ label, option }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const theme = themePreference.use();

  useEffect(() => {
    if (!place.current) return;
    // A new one for each theme and language: it is drawn in no time, and nothing of the old one stays.
    const chart = drawChart(place.current);
    const colors = chartColors();
    chart.show({
      animation: false,
      textStyle: { color: colors.text, fontFamily: getComputedStyle(place.current).fontFamily },
      grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
      ...option(colors),
    });
    return chart.end;
  }, [option, theme]);

  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
