import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/types';
import { count } from '../../lib/format';
import { TraceId } from '../TraceId';

type Messages = NonNullable<Run['result']>['errors'];

const counted = ['imported', 'updated', 'removed', 'skipped'] as const;

/** How much a run changed. */
export function RunCounts({ run }: { run: Run }) {
  return useRunCounts(run);
}

/** How much a run changed, in words. */
export function useRunCounts({ result }: Run) {
  const { t } = useTranslation();
  if (!result) return '';
  const changes = counted.filter((kind) => result[kind] > 0);
  if (changes.length === 0) return t('run.nothing');
  return changes.map((kind) => t(`run.counted.${kind}`, { shown: count(result[kind]) })).join(' · ');
}

/** Which parts of a run failed and why, and what was passed over or assumed. */
export function RunMessages({ run }: { run: Run }) {
  if (!run.result) return null;
  return (
    <div className="run-messages" role="status">
      <MessageList messages={run.result.errors} />
      <RunTrace run={run} />
      <RunNotes run={run} />
    </div>
  );
}

/** Where the log tells of what failed or is incomplete; parts that failed together share a trace. */
export function RunTrace({ run }: { run: Run }) {
  const id = run.parts.findLast(({ trace_id }) => trace_id)?.trace_id;
  return id ? <TraceId id={id} /> : null;
}

/** What was passed over or assumed. */
export function RunNotes({ run: { result } }: { run: Run }) {
  const { t } = useTranslation();
  if (!result || result.notes.length === 0) return null;
  return (
    <details>
      <summary>{t('run.notes', { count: result.notes.length })}</summary>
      <MessageList messages={result.notes} />
    </details>
  );
}

/** What is said of many days alike is said once, with how often. */
export function grouped(messages: Messages) {
  const groups = new Map<string, Messages[number] & { times: number }>();
  for (const message of messages) {
    const key = `${message.config_id} ${message.message}`;
    const known = groups.get(key);
    groups.set(key, { ...message, times: (known?.times ?? 0) + 1 });
  }
  return [...groups.values()];
}

function MessageList({ messages }: { messages: Messages }) {
  if (messages.length === 0) return null;
  return (
    <ul>
      {grouped(messages).map(({ config_id, name, message, times }) => (
        <li key={`${config_id} ${message}`}>
          <strong>{name}</strong> {message} {times > 1 && <span className="muted">× {times}</span>}
        </li>
      ))}
    </ul>
  );
}
