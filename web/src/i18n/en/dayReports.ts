import type { Texts } from '../translation';
import type { dayReports as chinese } from '../zh/dayReports';

export const dayReports: Texts<typeof chinese> = {
  dayReports: {
    drop: 'Drop day report files here, many at once, or click to choose',
    dropHint:
      "The name holds the date, such as mm_Day_report_2026-02-09.txt. Uploading a site's date again replaces it.",
    strict: 'Strict',
    strictHint: 'One wrong line refuses the whole file; otherwise only wrong lines are left out',
    uploads: 'Uploads',
    uploadSummary: '{{done}} stored, {{refused}} not taken, {{pending}} to go',
    clear: 'Clear finished',
    waiting: 'Waiting',
    sending: 'Uploading',
    reading: 'The server is reading it',
    stored_one: '{{date}} · site {{site}} · {{shown}} record stored',
    stored_other: '{{date}} · site {{site}} · {{shown}} records stored',
    replaced_one: '{{date}} · site {{site}} · {{shown}} record stored, replacing what was there',
    replaced_other: '{{date}} · site {{site}} · {{shown}} records stored, replacing what was there',
    noSite: '(none)',
    refused: 'Not taken',
    badLines_one: '{{count}} wrong line',
    badLines_other: '{{count}} wrong lines',
    line: 'Line',
    text: 'Text',
    message: 'Reason',
    dates: 'Dates with data',
    search: 'Date, such as 2026-02',
    anyOrigin: 'Any origin',
    projects: 'Projects',
    withCloudId: 'With cloud ID',
    withCloudIdHint: 'Only projects with a quota, and so a cloud ID, appear in the exported report',
    deleteHint: 'Delete the data of {{date}}',
    deleteOrigin: 'Delete “{{origin}}” data',
    deleteTitle: 'Delete the “{{origin}}” data of {{date}}?',
    lost_one: '{{date}} · usage of {{count}} project',
    lost_other: '{{date}} · usage of {{count}} projects',
    deleteConsequence: {
      upload:
        'The uploaded usage of all sites on this day is deleted and cannot be brought back; synced figures stay and count again.',
      prometheus:
        "The usage synced from Prometheus on this day is deleted; it can be synced again as long as the source keeps that day's metrics.",
    },
    deleted: 'Deleted the data of {{date}}',
    empty: 'No date has data yet',
    emptyText: 'Drop day report files above, or sync a day under Prometheus sources.',
  },
};
