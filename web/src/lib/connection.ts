import { useSyncExternalStore } from 'react';

/** Whether the server answered the last request. */
let lost = false;
const listeners = new Set<() => void>();

export const connection = {
  isLost: () => lost,
  set(next: boolean) {
    if (lost === next) return;
    lost = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useConnectionLost() {
  return useSyncExternalStore(connection.subscribe, connection.isLost);
}
