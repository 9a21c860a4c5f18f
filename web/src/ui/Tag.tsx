import type { ReactNode } from 'react';

/** A short word about a row. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
