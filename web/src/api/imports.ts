import { queryClient } from './cache';
import { body } from './client';
import { multipart } from './files';
import { invalidate, type QueryName } from './queries';
import type { ImportResult } from './types';

const request = (file: File, dryRun: boolean) => ({
  params: { query: { dry_run: dryRun } },
  ...multipart({ file }),
});

/** Sends a sheet, and has what it changes asked for again; a dry run changes nothing. */
export const importer =
  (post: (sent: ReturnType<typeof request>) => Promise<{ data?: ImportResult }>, touches: QueryName[]) =>
  async (file: File, dryRun: boolean) => {
    const result = await body(post(request(file, dryRun)));
    // What became of the rows is known: it is told without waiting for the lists.
    if (!dryRun) void invalidate(queryClient, touches);
    return result;
  };
