import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, startServer } from './support/processes';

const built = join(import.meta.dirname, '..', '..', 'api', 'wwwroot');
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A static server that knows nothing of the product: files under a path, and the page for everything else there. */
async function serveStatically(path: string, config: string, port: number) {
  const server = createServer((request, response) => {
    void (async () => {
      const name = decodeURIComponent(new URL(request.url!, 'http://x').pathname).replace(path, '');
      if (name === 'config.js') {
        response.setHeader('Content-Type', 'text/javascript');
        return response.end(config);
      }
      const file = join(built, name);
      const exists = name !== '' && (await stat(file).catch(() => undefined))?.isFile();
      response.setHeader(
        'Content-Type',
        exists ? (types[extname(name)] ?? 'application/octet-stream') : 'text/html',
      );
      return createReadStream(exists ? file : join(built, 'index.html')).pipe(response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${port}`, server };
}

test('the page works from another server, under a path, with its API elsewhere', async ({ page }) => {
  let statics: HttpServer | undefined;
  const port = await freePort();
  const api = await startServer({ Page__Origins__0: `http://127.0.0.1:${port}` });
  try {
    const config = `window.analyzerConfig = { api: '${api.address}', base: '' };`;
    // The API must know the page's origin before the page is there.
    const { origin, server } = await serveStatically('/usage/', config, port);
    statics = server;
    await page.goto(`${origin}/usage/`);
    await page.getByRole('link', { name: '项目配额管理' }).click();
    await page.getByRole('button', { name: '新增' }).click();
    await page.getByLabel('项目名称').fill('elsewhere');
    await page.getByLabel('CPU配额(核)').fill('4');
    await page.getByLabel('内存配额(GB)').fill('8');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('row', { name: /elsewhere/ })).toContainText('4.00');
    expect(page.url()).toBe(`${origin}/usage/quotas`);

    await page.reload();
    await expect(page.getByRole('row', { name: /elsewhere/ })).toBeVisible();
  } finally {
    statics?.close();
    await api.stop();
  }
});
