import type { ReactNode } from 'react';

/** A short word about a row. */
export function Tag({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span className="tag" title={title}>
      {children}
    </span>
  );
}
