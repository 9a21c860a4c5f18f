export const transfer = {
  import: {
    drop: '将 .xlsx 文件拖到此处，或点击选择',
    check: '检查',
    checkHint: '只检查文件并报告结果，不改动任何数据',
    import: '导入',
    checked: '检查完成（未改动数据）：将新增 {{imported}} 行，更新 {{updated}} 行，跳过 {{skipped}} 行',
    done: '导入完成：新增 {{imported}} 行，更新 {{updated}} 行，跳过 {{skipped}} 行',
    errors_other: '{{count}} 行有误，未导入；其余行不受影响。',
    row: '行号',
    column: '列',
    message: '原因',
  },
  sync: {
    start_other: '开始同步（{{count}}）',
    chosen: '已选 {{chosen}} / {{all}}',
  },
  templateHint: {
    namespaceQuota: '下载命名空间配额的 Excel 模板，填好后可直接导入',
    cluster: '下载批量接入集群的 Excel 模板',
    source: '下载批量接入数据源的 Excel 模板',
    quota: '下载项目配额的 Excel 模板，填好后可直接导入',
    report: '下载日报文件的示例，了解文件名与每行的格式',
  },
};
