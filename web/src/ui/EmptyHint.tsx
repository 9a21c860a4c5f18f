import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  text?: ReactNode;
  /** What to do next. */
  children?: ReactNode;
}

/** An empty place that says why it is empty and what to do next. */
export function EmptyHint({ title, text, children }: Props) {
  return (
    <div className="empty-hint">
      <strong>{title}</strong>
      {text && <p>{text}</p>}
      {children && <div className="empty-actions">{children}</div>}
    </div>
  );
}
