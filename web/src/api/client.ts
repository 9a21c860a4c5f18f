import createClient, { type Middleware } from 'openapi-fetch';
import i18next from 'i18next';
import { apiAddress } from '../lib/config';
import { connection } from '../lib/connection';
import { ConnectionError, errorOf } from './problem';
import type { paths } from './schema';

/** Every refusal becomes an exception, so that a caller holds either an answer or an error. */
const habits: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18next.language);
  },
  async onResponse({ response }) {
    const error = response.ok ? undefined : await errorOf(response);
    connection.set(error instanceof ConnectionError);
    if (error) throw error;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    connection.set(true);
    return new ConnectionError();
  },
};

export const client = createClient<paths>({
  baseUrl: apiAddress,
  fetch: (request) => fetch(request),
});
client.use(habits);

/** The body of an answer; a refusal has been thrown before. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
