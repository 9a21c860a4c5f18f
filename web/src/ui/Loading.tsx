import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { ErrorAlert } from './ErrorAlert';

interface Props<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** What is waited for, where it takes longer than one expects. */
  label?: string;
  children: (data: Data) => ReactNode;
}

/** What a query answered; meanwhile a spinner, or what went wrong. */
export function Loading<Data>({ query, label, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="loading" role="status">
      <Spin /> {label}
    </div>
  );
}
