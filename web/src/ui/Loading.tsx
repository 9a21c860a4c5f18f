import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { ErrorAlert } from './ErrorAlert';

interface Props<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  children: (data: Data) => ReactNode;
}

/** What a query answered; meanwhile a spinner, or what went wrong. */
export function Loading<Data>({ query, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />;
  return <Spin className="loading" />;
}
