import { useEffect, useState } from 'react';

/** The time, a second at a time, while something is going on. */
export function useNow(going: boolean) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [going]);
  return now;
}
