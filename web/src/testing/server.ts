import { vi } from 'vitest';

export interface SentRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

/** `body` travels as JSON, `text` as it is. */
type Reply = { status?: number; body?: unknown; text?: string; headers?: Record<string, string> };
type Routes = Record<string, Reply | ((request: SentRequest) => Reply)>;

/** Answers the app's requests, by `METHOD /path`, and keeps what was sent; an unknown request fails the test. */
export function answer(routes: Routes) {
  const sent: SentRequest[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const received: SentRequest = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text,
    };
    sent.push(received);
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) throw new Error(`Unexpected request: ${request.method} ${url.pathname}`);
    const {
      status = 200,
      body,
      text: plain,
      headers,
    } = typeof route === 'function' ? route(received) : route;
    return new Response(plain ?? (body === undefined ? null : JSON.stringify(body)), {
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  });
  return sent;
}
