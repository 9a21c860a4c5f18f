import { useDeferredValue, useEffect, useState } from 'react';
import { useUrlState } from '../../lib/urlState';

const defaults = { q: '', sort: '' };

/** A table's search and sort, kept in the address; typing is answered at once and written there when it pauses. */
export function useTableState() {
  const [state, change] = useUrlState(defaults);
  const [typed, setTyped] = useState(state.q);
  const [written, setWritten] = useState(state.q);

  // The address changed by other means than typing: a link, the back button.
  if (state.q !== written) {
    setWritten(state.q);
    setTyped(state.q);
  }

  useEffect(() => {
    if (typed === written) return;
    const timer = setTimeout(() => {
      setWritten(typed);
      change({ q: typed });
    }, 300);
    return () => clearTimeout(timer);
  }, [typed, written, change]);

  return {
    typed,
    search: setTyped,
    query: useDeferredValue(typed),
    sort: state.sort,
    setSort: (sort: string) => change({ sort }),
  };
}

export type TableState = ReturnType<typeof useTableState>;
