import { useSyncExternalStore } from 'react';
import { queryClient } from '../../api/cache';
import { body, client } from '../../api/client';
import { multipart, withProgress } from '../../api/files';
import { ProblemError } from '../../api/problem';
import { invalidate } from '../../api/queries';
import type { UploadResult } from '../../api/types';

export type BadLine = UploadResult['errors'][number];

export interface DayFile {
  id: number;
  name: string;
  state: 'waiting' | 'sending' | 'done' | 'refused';
  /** How much was sent, 0 to 1. */
  sent: number;
  stored?: UploadResult['uploaded'][number];
  badLines: BadLine[];
  error?: unknown;
}

/** Files sent at once: more would only wait for each other at the server. */
const atOnce = 2;

/** The queue lives outside of the page, so that it goes on when another page is opened. */
let files: DayFile[] = [];
const waiting: { id: number; file: File; strict: boolean }[] = [];
let sending = 0;
let lastId = 0;
const listeners = new Set<() => void>();

function change(id: number, changes: Partial<DayFile>) {
  set(files.map((file) => (file.id === id ? { ...file, ...changes } : file)));
}

function set(next: DayFile[]) {
  files = next;
  for (const listener of listeners) listener();
}

async function send(id: number, file: File, strict: boolean) {
  change(id, { state: 'sending' });
  try {
    const result = await body(
      client.POST('/api/reports/upload', {
        params: { query: { strict } },
        ...multipart({ files: [file] }),
        fetch: withProgress((sent) => change(id, { sent })),
      }),
    );
    change(id, {
      state: result.uploaded.length > 0 ? 'done' : 'refused',
      stored: result.uploaded[0],
      badLines: result.errors,
    });
  } catch (error) {
    const badLines = error instanceof ProblemError ? (error.items as BadLine[]) : [];
    change(id, { state: 'refused', error, badLines });
  }
}

function next() {
  while (sending < atOnce) {
    const job = waiting.shift();
    if (!job) break;
    sending += 1;
    void send(job.id, job.file, job.strict).finally(() => {
      sending -= 1;
      if (sending === 0 && waiting.length === 0) void invalidate(queryClient, ['reports']);
      next();
    });
  }
}

export const uploads = {
  add(added: File[], strict: boolean) {
    const jobs = added.map((file) => ({ id: ++lastId, file, strict }));
    waiting.push(...jobs);
    set([
      ...files,
      ...jobs.map(({ id, file }) => ({
        id,
        name: file.name,
        state: 'waiting' as const,
        sent: 0,
        badLines: [],
      })),
    ]);
    next();
  },
  /** Forgets the files whose result has been read. */
  clear: () => set(files.filter(({ state }) => state === 'waiting' || state === 'sending')),
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUploads = () => useSyncExternalStore(subscribe, () => files);
