import type { Texts } from '../translation';
import type { namespaces as chinese } from '../zh/namespaces';

export const namespaces: Texts<typeof chinese> = {
  namespaces: {
    search: 'Search cluster, namespace or project',
    anyCluster: 'All clusters',
    anyProject: 'All projects',
    resource: { cpu: 'CPU (cores)', memory: 'Memory (GiB)', pods: 'Pods', storage: 'Storage (GiB)' },
    resourceHint: 'Used / quota, and what is used in percent of the quota; sorted by the percentage',
    used: 'Used',
    limit: 'Quota',
    unlimited: 'no limit',
    noRate: 'Without a quota, or with one of 0, there is no percentage',
    scopedOnly: 'some pods only',
    scopedOnlyHint:
      'Every ResourceQuota of this namespace has scopes: none holds for all of its pods, so none counts as the quota of the namespace.',
    updatedHint: 'Whether a sync or a sheet brought it, and when; sorted by time',
    importHint: 'Add or update namespace quotas from an Excel sheet',
    importTitle: 'Import namespace quotas',
    importExplanation:
      'Columns in any order: 集群名称 (cluster), 命名空间 (namespace), 项目名称 (project), CPU配额(核), 内存配额(GB), CPU已用(核), 内存已用(GB); those of pods and storage if you like. Namespaces that exist are updated.',
    deleteTitle_one: 'Delete the quota of {{count}} namespace?',
    deleteTitle_other: 'Delete the quotas of {{count}} namespaces?',
    deleteConsequence:
      'Only what is kept here goes; the clusters stay as they are, and the next sync brings back what they still have. Usage and reports stay.',
    deleted_one: 'Deleted the quota of {{count}} namespace',
    deleted_other: 'Deleted the quotas of {{count}} namespaces',
    empty: 'No namespace quotas yet',
    emptyText: 'Read the ResourceQuotas of your clusters, or import an Excel sheet.',
  },
};
