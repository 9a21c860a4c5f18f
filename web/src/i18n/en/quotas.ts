import type { Texts } from '../translation';
import type { quotas as chinese } from '../zh/quotas';

export const quotas: Texts<typeof chinese> = {
  quotas: {
    search: 'Cloud ID or project',
    sourceLabel: 'Source',
    anySource: 'Any source',
    sourceHint: 'Where the quota that counts comes from; with the number of clusters whose shares are summed',
    source: { manual: 'Manual', excel: 'Excel', k8s: 'Cluster' },
    pinned: 'Pinned',
    pinnedHint: 'A pinned quota stays as it was entered, whatever a sync brings.',
    pin: 'Pin the quota of {{id}}',
    cloudIdHint:
      "The project's key in the company platform, and of its rows in an export; left empty, the project's name.",
    cloudIdPlaceholder: 'Same as the project',
    addTitle: 'Add a project quota',
    editTitle: 'Edit project quota',
    sync: 'Sync from clusters',
    syncHint: "Reads the project quotas of chosen clusters and replaces those clusters' shares",
    syncEmpty: 'There is no cluster yet: add one first',
    importHint: 'Adds or updates many project quotas from an Excel sheet',
    importTitle: 'Import project quotas',
    importExplanation:
      'Columns: 云序号 (cloud ID), 项目名称 (project), CPU配额(核), 内存配额(GB), in any order. Projects that exist are updated; wrong rows are listed one by one and the others are imported.',
    shares: 'Shares of each cluster',
    cpuUsed: 'CPU used (cores)',
    memoryUsed: 'Memory used (GiB)',
    deleteTitle_one: 'Delete the quota of {{count}} project?',
    deleteTitle_other: 'Delete the quotas of {{count}} projects?',
    deleteConsequence:
      "These quotas and their clusters' shares are lost, and reports show no rate for these projects. Usage is not affected; the next sync may bring the clusters' shares again.",
    deleted_one: 'Deleted the quota of {{count}} project',
    deleted_other: 'Deleted the quotas of {{count}} projects',
    empty: 'No project quotas yet',
    emptyText: 'Rate = usage ÷ quota. Import an Excel sheet of quotas, or add a cluster and sync.',
    emptyClusters: 'Add a cluster',
  },
};
