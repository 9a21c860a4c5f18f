import type { Texts } from '../translation';
import type { start as chinese } from '../zh/start';

export const start: Texts<typeof chinese> = {
  start: {
    title: 'How much of its quota did each project really use?',
    text: "With clusters and metrics connected, each day's CPU and memory rates are computed, and every figure can be explained. Begin in any of these ways.",
    next: 'Next:',
    live: 'Connect clusters',
    liveText: 'Where clusters and Prometheus can be reached',
    cluster: 'Add a cluster',
    clusterText: "Paste a kubeconfig to read each project's quota.",
    source: 'Add Prometheus',
    sourceText: 'Give its query address to read CPU and memory metrics.',
    sync: 'Sync quotas and usage',
    syncText: 'Project quotas first, then the usage of a date (yesterday by default); then open the report.',
    files: 'Work with files',
    filesText:
      "Where clusters cannot be reached: import an Excel sheet of quotas, then upload each site's day reports.",
    importQuotas: 'Import quotas',
    uploadReports: 'Upload day reports',
    samples: 'Look around first',
    samplesText:
      'Loads the quotas and five weeks of day reports of a made-up company: full reports in seconds. Delete them later.',
    samplesHint: 'Stores the sample quotas and day reports that come with the product',
    loadSamples: 'Load sample data',
    toReports: 'Open the reports',
    done: {
      clusters_one: '{{shown}} added',
      clusters_other: '{{shown}} added',
      sources_one: '{{shown}} added',
      sources_other: '{{shown}} added',
      reports_one: '{{shown}} day',
      reports_other: '{{shown}} days',
      quotas_one: '{{shown}} quota',
      quotas_other: '{{shown}} quotas',
    },
  },
};
