import type { ReactNode } from 'react';

/** Names and what was found; what is not known says so by a dash. */
export function CheckFacts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="check-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || <span className="muted">—</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
