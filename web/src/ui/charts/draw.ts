import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/* Fetched with the first chart: only what charts here are made of. */
echarts.use([
  AriaComponent,
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  SVGRenderer,
  TooltipComponent,
]);

/** A chart in a place of the page, as wide as the place is. */
export function drawChart(place: HTMLElement) {
  const chart = echarts.init(place, undefined, { renderer: 'svg' });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(place);
  return {
    show: (option: echarts.EChartsCoreOption) => chart.setOption(option, { notMerge: true }),
    end: () => {
      resized.disconnect();
      chart.dispose();
    },
  };
}

export type { EChartsCoreOption } from 'echarts/core';
