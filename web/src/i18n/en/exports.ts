import type { Texts } from '../translation';
import type { exports as chinese } from '../zh/exports';

export const exports: Texts<typeof chinese> = {
  export: {
    dates: 'Dates to export',
    chosen: '{{chosen}} / {{all}}',
    lastSeven: 'Last 7 days',
    lastSevenHint: 'The seven days that end with the latest day that has data',
    lastWeek: 'Last week',
    lastWeekHint: 'Monday to Sunday of last week',
    missing_one: '{{count}} day in the chosen span has no data and will not be in the file: {{dates}}',
    missing_other: '{{count}} days in the chosen span have no data and will not be in the file: {{dates}}',
    lastMonth: 'Last month',
    lastMonthHint: 'The dates of the last calendar month that have data',
    projects_one: '{{shown}} project',
    projects_other: '{{shown}} projects',
    options: 'Options',
    headings: 'Headings',
    defaultHeadings: 'Standard',
    platformHeadings: 'Platform',
    headingsHint: {
      default: '云序号, 日期, cpu使用率, 内存使用率',
      platform: '主键, 周期, CPU利用率, 内存利用率',
    },
    withoutQuota_one: 'On the chosen dates {{count}} project has usage but no quota and is not in the file.',
    withoutQuota_other:
      'On the chosen dates up to {{count}} projects have usage but no quota and are not in the file.',
    whichOnes: 'Which ones',
    downloaded: 'The report was downloaded.',
    format: 'Format',
    formatHint: "Excel adds a sheet 完整性 with each date's coverage",
    incomplete_one: '{{count}} chosen date is incomplete: {{dates}}',
    incomplete_other: '{{count}} chosen dates are incomplete: {{dates}}',
    download: 'Download',
    downloadHint: 'Makes the file for the chosen dates and options, and downloads it',
    chooseDates: 'Choose the dates to export first',
    amount: 'Dates: {{dates}} · rows: about {{rows}}',
    preview: 'Preview',
    previewOf: 'first {{count}} rows of {{date}}',
  },
};
