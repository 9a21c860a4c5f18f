export const namespaces = {
  namespaces: {
    search: '搜索集群、命名空间或项目',
    anyCluster: '全部集群',
    anyProject: '全部项目',
    resource: { cpu: 'CPU(核)', memory: '内存(GB)', pods: 'Pod', storage: '存储(GB)' },
    resourceHint: '已用 / 配额，以及已用占配额的百分比；按百分比排序',
    used: '已用',
    limit: '配额',
    unlimited: '不限',
    noRate: '没有配额或配额为 0，无法计算百分比',
    scopedOnly: '仅部分 Pod',
    scopedOnlyHint:
      '这个命名空间的 ResourceQuota 都带有作用域（scopes），没有一个对全部 Pod 有效，因此不作为命名空间的总配额。',
    updatedHint: '配额从集群同步还是由 Excel 导入，以及更新时间；按时间排序',
    importHint: '用 Excel 表格批量新增或更新命名空间配额',
    importTitle: '导入命名空间配额',
    importExplanation:
      '需要的列：集群名称、命名空间、项目名称、CPU配额(核)、内存配额(GB)、CPU已用(核)、内存已用(GB)，顺序不限；Pod 与存储的列可选。已有的命名空间会被更新。',
    deleteTitle_other: '删除 {{count}} 个命名空间的配额？',
    deleteConsequence:
      '只删除这里保存的配额，集群不受影响；下次同步会重新带来集群中仍存在的命名空间。历史用量与报表保留。',
    deleted_other: '已删除 {{count}} 个命名空间的配额',
    empty: '还没有命名空间配额',
    emptyText: '从已接入的集群读取各命名空间的 ResourceQuota，或用 Excel 导入。',
  },
};
