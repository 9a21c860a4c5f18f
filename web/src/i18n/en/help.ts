import type { Texts } from '../translation';
import type { help as chinese } from '../zh/help';

export const help: Texts<typeof chinese> = {
  help: {
    title: {
      rate: 'What a rate is',
      day: 'When a day begins',
      pod: 'What one pod used',
      rolling: 'A rolling update counts once',
      coverage: 'Coverage, and days that are incomplete',
      quota: 'Where quotas come from',
      units: 'Units',
      both: 'Uploaded and synced on one day',
      keys: 'Keyboard',
    },
    text: {
      rate: 'A rate is usage divided by quota. A project without a quota, with a quota of 0 or without usage has none, and says why: it is never taken for 0. Over 100 % is over its quota, from {{high}} % high, from {{medium}} % medium, below low; a project’s level is that of the higher of its two rates.',
      day: 'From midnight to midnight in the time zone of the source ({{zone}} unless the source says otherwise); a day on which clocks change has 23 or 25 hours. A day that is still going on is marked incomplete, and replaced whole the next day.',
      pod: 'Of each container the peak of the day: for CPU the highest momentary rate (irate) of any minute, for memory the highest sample; of a container’s duplicate series the largest counts. A pod’s peak is the sum of its containers’ peaks.',
      rolling:
        'A rolling update replaces every pod of a Deployment within a day: to sum all pods that were seen would count it twice. So of each workload as many pods count as it had replicas that day (times the tolerance), those with the highest peaks, for CPU and memory separately; pods that do not count are listed with the reason. Open a project in the report and press “Why” beside a namespace to see each of them.',
      coverage:
        'The share of the day’s 288 steps of 5 minutes that hold samples. Below 95 % a day is incomplete. Complete figures are never replaced by less complete ones.',
      quota:
        'Project quotas are entered by hand, imported from Excel, or synced from the clusters’ ProjectQuotas; a project’s quota is the sum of its clusters’ shares. A pinned quota stays whatever a sync brings. In a cluster without ProjectQuota the sum of its namespace quotas counts.',
      units:
        'CPU in cores; memory and storage in GiB (2^30 bytes). The sheets call it GB, as those of the teams always have.',
      both: 'For the same day, project and namespace the report takes the uploaded figure. The synced one is kept: “Uploaded and synced” shows both.',
      keys: '/ goes to the search; Tab and Shift+Tab move between controls; arrow keys move in the calendar; Esc closes a window.',
    },
    measures: 'Measures',
    meaning: 'Meaning',
    files: 'File formats',
    filesText:
      'Columns are found by their headings, in any order, Chinese or English. Bad rows are listed with their number and reason, the others are imported; rows marked 示例 (example) are skipped. A day report is a text file with a line for each namespace; its name holds the date, and what stands before is the site.',
    file: 'File',
    columns: 'Columns',
    sheet: {
      quota: 'Project quotas',
      namespaceQuota: 'Namespace quotas',
      cluster: 'Clusters',
      source: 'Sources',
      report: 'Day report',
    },
    sheetColumns: {
      quota: '云序号, 项目名称, CPU配额(核), 内存配额(GB)',
      namespaceQuota:
        '集群名称, 命名空间, 项目名称, CPU配额(核), 内存配额(GB), CPU已用(核), 内存已用(GB) [, Pod配额, Pod已用, 存储配额(GB), 存储已用(GB)]',
      cluster: '集群名称, Kubeconfig (Base64编码或原始内容), 使用ProjectQuota',
      source: '配置名称, Prometheus URL, 集群名称, 精确同步',
      report: '项目名称;命名空间名称;CPU使用总量(核);内存使用总量(bytes)',
    },
    api: 'API',
    apiText: 'Whatever the page does, the API does.',
    swagger: 'Open the API’s documentation (Swagger)',
    version: 'Version {{version}}',
  },
};
