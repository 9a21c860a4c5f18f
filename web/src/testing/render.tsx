import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';

/** Draws a part of the app as the app does, at an address. */
export function show(content: ReactNode, address = '/') {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <App>
      <QueryClientProvider client={cache}>
        <MemoryRouter initialEntries={[address]}>
          {content}
          <Address />
        </MemoryRouter>
      </QueryClientProvider>
    </App>,
  );
}

/** The address, for tests to read. */
function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}
