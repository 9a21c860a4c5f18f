import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import type { Source } from '../../api/types';

/** The PromQL that is sent for a source; with the usual settings when none is named. */
export const useRules = (source: Source['id'] | undefined) =>
  useQuery({
    queryKey: ['rules', source],
    queryFn: ({ signal }) =>
      body(client.GET('/api/prometheus/rules', { params: { query: { config_id: source } }, signal })),
  });
