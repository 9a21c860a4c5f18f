import type { NewQuota, Quota, QuotaChange } from '../../api/types';

export interface QuotaValues {
  cloud_id?: string;
  project_name: string;
  cpu_quota?: number;
  memory_quota?: number;
  pinned: boolean;
}

/** Only what was changed is sent: an amount that is sent counts as entered by hand. */
export const changed = (quota: Quota, values: QuotaValues): QuotaChange =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => (quota[name as keyof Quota] ?? undefined) !== (value ?? undefined),
    ),
  );

/** A new one has both amounts: the form asks for them. */
export const added = (values: QuotaValues) => values as NewQuota;
