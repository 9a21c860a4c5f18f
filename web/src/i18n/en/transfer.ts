import type { Texts } from '../translation';
import type { transfer as chinese } from '../zh/transfer';

export const transfer: Texts<typeof chinese> = {
  import: {
    drop: 'Drop an .xlsx file here, or click to choose',
    check: 'Check',
    checkHint: 'Checks the file and reports, without changing anything',
    import: 'Import',
    checked: 'Checked, nothing changed: {{imported}} to add, {{updated}} to update, {{skipped}} to skip',
    done: 'Imported: {{imported}} added, {{updated}} updated, {{skipped}} skipped',
    errors_one: '{{count}} row is wrong and was left out; the others are not affected.',
    errors_other: '{{count}} rows are wrong and were left out; the others are not affected.',
    row: 'Row',
    column: 'Column',
    message: 'Reason',
  },
  sync: {
    start_one: 'Sync ({{count}})',
    start_other: 'Sync ({{count}})',
    chosen: '{{chosen}} of {{all}} chosen',
  },
  templateHint: {
    namespaceQuota: 'A workbook to fill in with namespace quotas and import',
    cluster: 'A workbook to fill in with clusters and import',
    source: 'A workbook to fill in with Prometheus sources and import',
    quota: 'Downloads the Excel template of project quotas; filled in, it can be imported',
    report: 'Downloads an example day report: its file name and the format of its lines',
  },
};
