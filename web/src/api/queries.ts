import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';

/** The first word of every query's key: what a mutation says it touches. */
export type QueryName =
  'quotas' | 'clusters' | 'namespaceQuotas' | 'sources' | 'reports' | 'rules' | 'runs' | 'schedule' | 'setup';

export function invalidate(cache: QueryClient, touched: readonly QueryName[]) {
  // `setup` counts everything, so whatever changes, it may have.
  return Promise.all([...touched, 'setup'].map((name) => cache.invalidateQueries({ queryKey: [name] })));
}

/** A mutation that, once done, has the queries it touches asked again. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  touches: readonly QueryName[],
) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => invalidate(cache, touches) });
}
