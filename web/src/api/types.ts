import type { paths } from './schema';

type Json<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: { 'application/json': infer Body } }
    ? Body
    : never;
};
type Success = 200 | 201;
type Verbs<Path extends keyof paths> = keyof paths[Path] & ('get' | 'post' | 'put');

/** What an operation answers when it succeeds at once. */
export type Answer<Path extends keyof paths, Verb extends Verbs<Path>> = paths[Path][Verb] extends {
  responses: infer Responses;
}
  ? Json<Responses>[keyof Responses & Success]
  : never;

/** What an operation takes as JSON. */
export type Input<Path extends keyof paths, Verb extends Verbs<Path>> = paths[Path][Verb] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

export type Quota = Answer<'/api/quotas', 'get'>[number];
export type QuotaShare = Quota['clusters'][number];
export type NewQuota = Input<'/api/quotas', 'post'>;
export type QuotaChange = Input<'/api/quotas/{cloud_id}', 'put'>;
export type ImportResult = Answer<'/api/quotas/import', 'post'>;

export type Installation = Answer<'/api/version', 'get'>;
export type Cluster = Answer<'/api/k8s/configs', 'get'>[number];
export type NewCluster = Input<'/api/k8s/configs', 'post'>;
export type ClusterChange = Input<'/api/k8s/configs/{id}', 'put'>;

export type Source = Answer<'/api/prometheus/configs', 'get'>[number];
export type NewSource = Input<'/api/prometheus/configs', 'post'>;
export type SourceChange = Input<'/api/prometheus/configs/{id}', 'put'>;

export type NamespaceQuota = Answer<'/api/k8s/quotas', 'get'>[number];
export type Schedule = Answer<'/api/scheduler/config', 'get'>;
export type ScheduleChange = Input<'/api/scheduler/config', 'post'>;
export type PromRule = Answer<'/api/prometheus/rules', 'get'>[number];

export type ReportDate = Answer<'/api/reports', 'get'>[number];
export type ReportRow = Answer<'/api/reports/{date}', 'get'>[number];
export type NamespaceUsage = Answer<'/api/reports/{date}/namespaces', 'get'>[number];
export type TrendDay = Answer<'/api/reports/trend', 'get'>[number];
export type Explanation = Answer<'/api/reports/{date}/explain', 'get'>;
export type Compared = Answer<'/api/reports/{date}/compare', 'get'>[number];
export type UploadResult = Answer<'/api/reports/upload', 'post'>;

export type Run = Answer<'/api/runs/{id}', 'get'>;
