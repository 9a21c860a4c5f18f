import type { NewSource, Source } from '../../api/types';

/** What the form holds: the request's fields, with headers as a list that can be edited. */
export interface SourceValues {
  name: string;
  url: string;
  cluster_name: string;
  use_accurate_sync: boolean;
  time_zone?: string;
  label_matchers?: string;
  memory_metric: string;
  rate_window: string;
  step: string;
  tolerance: number;
  auth: { kind: AuthKind | 'keep' } & Partial<Record<AuthSecret, string>>;
  headers?: { name: string; value: string }[];
  tls: { ca?: string; skip_verify: boolean };
}

export const authKinds = ['none', 'basic', 'bearer', 'mtls'] as const;
export type AuthKind = (typeof authKinds)[number];

export const isAuthKind = (kind: string): kind is AuthKind => authKinds.some((known) => known === kind);

/** What each kind of sign-in sends. */
export const authFields = {
  none: [],
  basic: ['username', 'password'],
  bearer: ['token'],
  mtls: ['certificate', 'key'],
} as const satisfies Record<AuthKind, readonly AuthSecret[]>;

export type AuthSecret = 'username' | 'password' | 'token' | 'certificate' | 'key';

export const memoryMetrics = ['container_memory_usage_bytes', 'container_memory_working_set_bytes'];

export const newSource: Partial<SourceValues> = {
  use_accurate_sync: true,
  memory_metric: 'container_memory_usage_bytes',
  rate_window: '5m',
  step: '1m',
  tolerance: 1,
  auth: { kind: 'none' },
  tls: { skip_verify: false },
};

export const valuesOf = (source: Source): Partial<SourceValues> => ({
  name: source.name,
  url: source.url,
  cluster_name: source.cluster_name,
  use_accurate_sync: source.use_accurate_sync,
  time_zone: source.time_zone ?? undefined,
  label_matchers: source.label_matchers,
  memory_metric: source.memory_metric,
  rate_window: source.rate_window,
  step: source.step,
  tolerance: source.tolerance,
  auth: { kind: 'keep' },
  headers: Object.entries(source.headers).map(([name, value]) => ({ name, value })),
  tls: { ca: source.tls.ca ?? undefined, skip_verify: source.tls.skip_verify },
});

/** The request for a filled-in form; a sign-in that is kept is not sent. */
export function requestOf({ auth, headers, ...values }: SourceValues): NewSource {
  const kind = auth.kind;
  return {
    ...values,
    // Empty, not absent: what was cleared is to be cleared at the server too.
    time_zone: values.time_zone ?? '',
    label_matchers: values.label_matchers ?? '',
    headers: Object.fromEntries((headers ?? []).map(({ name, value }) => [name, value])),
    ...(kind !== 'keep' && {
      auth: { kind, ...Object.fromEntries(authFields[kind].map((field) => [field, auth[field]])) },
    }),
  };
}
