import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { furnish, manyQuotas } from './support/furnish';
import { startServer, startSimulator } from './support/processes';
import { addDays, today } from '../src/lib/dates';

/** Openings of each page; a new browser profile each time, so that nothing is cached. */
const rounds = 15;
const rows = 10_000;

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  pid: number;
  tid: number;
  args: { name?: string };
}

test('how soon the overview can be used, beside an empty page of the same app', async ({ browser }) => {
  const simulator = await startSimulator(addDays(today('Asia/Shanghai'), -1));
  const server = await startServer();
  try {
    await furnish(server.address, simulator.world);
    const times = { empty: [] as number[], overview: [] as number[] };
    // By turns: what else the machine does meets both.
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(
        await opened(browser, server.address, '/nothing', (page) => page.getByText('没有 /nothing 这个页面')),
      );
      times.overview.push(
        await opened(browser, server.address, '/overview', (page) =>
          page.getByRole('region', { name: '需要处理' }),
        ),
      );
    }
    const [empty, overview] = [median(times.empty), median(times.overview)];
    console.log(
      `empty page ${empty.toFixed(0)} ms, overview ${overview.toFixed(0)} ms: ratio ${(overview / empty).toFixed(2)} (reach 1.5)`,
    );
  } finally {
    await server.stop();
    await simulator.stop();
  }
});

test('scrolling a table of ten thousand rows, by the trace of the browser', async ({ browser }) => {
  const server = await startServer();
  const page = await browser.newPage({ baseURL: server.address });
  try {
    await manyQuotas(server, rows);
    await page.goto('/quotas');
    await expect(page.getByText('共 10,000 项')).toBeVisible();
    await page.getByRole('region', { name: '项目配额管理' }).hover();
    const file = test.info().outputPath('trace.json');
    await browser.startTracing(page, { path: file });
    for (let step = 0; step < 200; step += 1) await page.mouse.wheel(0, 1850);
    await page.waitForFunction(() => {
      const place = document.querySelector('.table-place')!;
      return place.scrollTop + place.clientHeight >= place.scrollHeight - 1;
    });
    await browser.stopTracing();

    const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
    const mains = traceEvents.filter(
      ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
    );
    const tasks = traceEvents
      .filter(
        ({ name, ph, pid, tid }) =>
          name === 'RunTask' && ph === 'X' && mains.some((main) => main.pid === pid && main.tid === tid),
      )
      .map(({ dur = 0 }) => dur / 1000);
    const longest = tasks.toSorted((left, right) => right - left);
    console.log(
      `${rows} rows, ${tasks.length} tasks, longest ${longest
        .slice(0, 3)
        .map((ms) => ms.toFixed(0))
        .join(', ')} ms; ` + `${tasks.filter((ms) => ms > 100).length} over 100 ms (reach 0)`,
    );
  } finally {
    await page.close();
    await server.stop();
  }
});

/** Milliseconds from asking for a page until what it is opened for is shown. */
async function opened(
  browser: Browser,
  address: string,
  path: string,
  shown: (page: Page) => ReturnType<Page['getByText']>,
) {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await shown(page).waitFor();
  const time = performance.now() - start;
  await context.close();
  return time;
}

const median = (times: number[]) =>
  times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)]!;
