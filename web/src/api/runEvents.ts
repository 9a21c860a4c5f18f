import { useQueryClient } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageVisible } from '../lib/usePageVisible';
import { client } from './client';
import { isOver, runQuery } from './runs';
import type { Run } from './types';

/** Milliseconds before a stream that broke is asked for again. */
const pause = 2000;

/** A browser keeps six connections to a server, for all of its tabs together. */
const mostStreams = 2;

/**
 * Keeps the states of runs as the server sends them, while the page is looked at. What sends none is still asked for
 * by {@link runQuery}: after a restart of the server, behind a proxy that holds streams back, and beyond the few.
 */
export function useRunEvents(ids: Run['id'][]) {
  const cache = useQueryClient();
  const visible = usePageVisible();
  // The words of a run's step are of the language that its stream was asked for in.
  const { language } = useTranslation().i18n;
  const followed = visible ? ids.slice(0, mostStreams).join() : '';

  useEffect(() => {
    const stop = new AbortController();
    for (const id of followed.split(',').filter(Boolean).map(Number))
      void keepFollowing(id, stop.signal, (run) => cache.setQueryData(runQuery(id).queryKey, run));
    return () => stop.abort();
  }, [cache, followed, language]);
}

async function keepFollowing(id: Run['id'], signal: AbortSignal, tell: (run: Run) => void) {
  while (!signal.aborted) {
    try {
      for await (const run of runEvents(id, signal)) {
        tell(run);
        if (isOver(run)) return;
      }
    } catch {
      // Whoever asks for the run shows what is wrong.
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The states of a run, one after another, until it is over. */
async function* runEvents(id: Run['id'], signal: AbortSignal): AsyncGenerator<Run> {
  const { data } = await client.GET('/api/runs/{id}/events', {
    params: { path: { id } },
    parseAs: 'stream',
    signal,
  });
  if (!data) return;
  const events = data.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    yield JSON.parse(next.value.data) as Run;
}
