import { type ReactNode, Suspense, useEffect, useState } from 'react';

/** A window over the page, fetched when it is first opened; focus goes back to where it was when it closes. */
export function OpenWindow({ children }: { children: ReactNode }) {
  const [before] = useState(() => document.activeElement);
  // Not before the paint: the window's own hold of the focus ends only then.
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
  return <Suspense>{children}</Suspense>;
}
