import type {
  Cluster,
  Installation,
  Quota,
  ReportDate,
  ReportRow,
  Run,
  Source,
  TrendDay,
} from '../api/types';

/** Answers as the contract has them; each test says only what it is about. */

export const quota = (fields: Partial<Quota> = {}): Quota => ({
  cloud_id: 'inst_0042',
  project_name: 'payments',
  cpu_quota: 8,
  memory_quota: 16,
  source: 'excel',
  pinned: false,
  clusters: [],
  updated_at: '2026-02-10T08:00:00+08:00',
  ...fields,
});

export const cluster = (fields: Partial<Cluster> = {}): Cluster => ({
  id: 1,
  name: 'prod-1',
  in_cluster: false,
  server: 'https://10.0.0.1:6443',
  context: 'prod',
  user_kind: 'token',
  certificate_expires_at: null,
  skip_tls_verify: false,
  tls_server_name: null,
  use_projectquota: true,
  project_label: 'cpaas.io/project',
  exclude_namespaces: '^kube-',
  last_sync: null,
  created_at: '2026-02-10T08:00:00Z',
  updated_at: '2026-02-10T08:00:00Z',
  ...fields,
});

export const installation = (fields: Partial<Installation> = {}): Installation => ({
  version: '1.0.0',
  time_zone: 'Asia/Shanghai',
  levels: { medium_percent: 50, high_percent: 80 },
  in_cluster: false,
  ...fields,
});

export const reportDate = (fields: Partial<ReportDate> = {}): ReportDate => ({
  date: '2026-02-10',
  record_count: 2,
  with_cloud_id: 1,
  coverage: 1,
  complete: true,
  origins: ['prometheus'],
  ...fields,
});

export const reportRow = (fields: Partial<ReportRow> = {}): ReportRow => ({
  project_name: 'payments',
  cloud_id: 'inst_0042',
  cpu_usage: 4.125,
  memory_usage: 8.5,
  cpu_quota: 8,
  memory_quota: 16,
  cpu_rate: 51.5625,
  memory_rate: 53.125,
  level: 'medium',
  measure: 'peak',
  origin: 'prometheus',
  coverage: 1,
  complete: true,
  cpu_reason: null,
  memory_reason: null,
  ...fields,
});

export const run = (fields: Partial<Run> = {}): Run => ({
  id: 7,
  kind: 'project_quotas',
  state: 'running',
  progress: { done: 1, total: 2, step: 'prod-1' },
  parts: [],
  result: null,
  started_by: 'api',
  created_at: '2026-02-10T08:00:00Z',
  started_at: '2026-02-10T08:00:00Z',
  ended_at: null,
  ...fields,
});

export const runPart = (fields: Partial<Run['parts'][number]> = {}): Run['parts'][number] => ({
  config_id: 1,
  name: 'prod-1',
  date: null,
  force: false,
  state: 'running',
  message: null,
  code: null,
  trace_id: null,
  imported: 0,
  updated: 0,
  removed: 0,
  skipped: 0,
  notes: [],
  reading: null,
  ...fields,
});

export const trendDay = (fields: Partial<TrendDay> = {}): TrendDay => ({
  date: '2026-02-10',
  projects: 1,
  cpu_usage: 4,
  cpu_quota: 8,
  cpu_rate: 50,
  memory_usage: 8,
  memory_quota: 16,
  memory_rate: 50,
  levels: { over: 0, high: 0, medium: 1, low: 0 },
  coverage: 1,
  complete: true,
  ...fields,
});

export const source = (fields: Partial<Source> = {}): Source => ({
  id: 1,
  name: 'metrics',
  url: 'http://prometheus:9090',
  cluster_name: 'prod-1',
  use_accurate_sync: true,
  time_zone: null,
  label_matchers: '',
  memory_metric: 'container_memory_usage_bytes',
  rate_window: '5m',
  step: '1m',
  tolerance: 1,
  auth: { kind: 'none', username: null },
  headers: {},
  tls: { ca: null, skip_verify: false },
  last_sync: null,
  created_at: '2026-02-10T08:00:00Z',
  updated_at: '2026-02-10T08:00:00Z',
  ...fields,
});
