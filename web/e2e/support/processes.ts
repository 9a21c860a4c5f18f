import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const web = join(import.meta.dirname, '..', '..');

/** The product on a free port, with a data folder of its own. */
export async function startServer(settings: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'analyzer-e2e-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  const log: string[] = [];
  const start = async () => {
    const child = run('../api', ['--urls', address], {
      Data__Folder: folder,
      Analyzer__TimeZone: 'Asia/Shanghai',
      ...settings,
    });
    child.stdout.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    await line(child, (text) => text.includes(address));
    return child;
  };
  let child = await start();
  return {
    address,
    /** The lines that it has printed. */
    log: () => log.join('').split('\n'),
    /** Ends it at once, as a power cut would. */
    kill: () => end(child, 'SIGKILL'),
    /** Starts it again where it was, with the data it had. */
    restart: async () => void (child = await start()),
    stop: () => stop(child, folder),
  };
}

export type Server = Awaited<ReturnType<typeof startServer>>;

export interface World {
  prometheus: string;
  clusters: { name: string; kubeconfig: string; server: string }[];
  day: string;
  zone: string;
  truth: string;
}

/** Clusters and a Prometheus of known truth. */
export async function startSimulator(day: string) {
  const folder = await mkdtemp(join(tmpdir(), 'analyzer-e2e-world-'));
  const child = run('../tests/ClusterSimulator', ['--folder', folder, '--day', day]);
  const world = JSON.parse(await line(child, (text) => text.startsWith('{'))) as World;
  return { world, stop: () => stop(child, folder) };
}

function run(project: string, args: string[], env: Record<string, string> = {}) {
  // A group of its own: `dotnet run` has the program as its child, and both must end.
  return spawn('dotnet', ['run', '--no-build', '--project', project, '--', ...args], {
    cwd: web,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The first line of a program's output that is waited for. */
function line(child: ChildProcess, wanted: (text: string) => boolean) {
  return new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = output.split('\n').slice(0, -1).find(wanted);
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`Ended with ${String(code)} before it was ready:\n${output}`)),
    );
  });
}

async function stop(child: ChildProcess, folder: string) {
  await end(child, 'SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, signal);
  await ended;
}

export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error()),
      );
    });
  });
}
