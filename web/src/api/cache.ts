import { QueryClient } from '@tanstack/react-query';
import { ConnectionError } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refused it will refuse again; a lost connection is worth waiting for.
      retry: (failures, error) => error instanceof ConnectionError && failures < 2,
      retryDelay: 1000,
      // The server may be this very machine, so the browser's own view of the network does not count.
      networkMode: 'always',
    },
    // What was sent may hold a secret: nothing of it is kept.
    mutations: { networkMode: 'always', gcTime: 0 },
  },
});
