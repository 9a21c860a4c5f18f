import { expect, it } from 'vitest';
import type { Quota } from '../../api/types';
import { changed } from './changed';

const synced: Quota = {
  cloud_id: 'shop',
  project_name: 'shop',
  cpu_quota: 10.5,
  memory_quota: null,
  source: 'k8s',
  pinned: false,
  clusters: [],
  updated_at: '2026-02-10T00:00:00Z',
};
const values = {
  cloud_id: 'shop',
  project_name: 'shop',
  cpu_quota: 10.5,
  memory_quota: undefined,
  pinned: false,
};

it('only what was changed is sent, so that a synced quota stays one', () => {
  expect(changed(synced, values)).toEqual({});
  expect(changed(synced, { ...values, cloud_id: 'inst_0042' })).toEqual({ cloud_id: 'inst_0042' });
  expect(changed(synced, { ...values, cpu_quota: 8, pinned: true })).toEqual({ cpu_quota: 8, pinned: true });
});
