import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/types';
import { count } from '../../lib/format';
import { MiniTable } from '../../ui/MiniTable';
import { RunNotes, RunTrace } from '../../ui/runs/RunResult';
import { RunState } from '../../ui/runs/RunState';

type Part = Run['parts'][number];

/** What became of each cluster, or of each source and day, of a run, and what reading it took. */
export function RunParts({ run }: { run: Run }) {
  const { t } = useTranslation();
  const isUsage = run.kind === 'usage';
  const figure = (key: string, title: string, value: (part: Part) => number | null | undefined) => ({
    key,
    title,
    numeric: true,
    render: (part: Part) => {
      const known = value(part);
      return known === null || known === undefined ? '—' : count(known);
    },
  });
  return (
    <>
      <MiniTable
        label={t('runs.parts')}
        rows={run.parts}
        rowKey={(part) => `${part.config_id} ${part.date}`}
        columns={[
          {
            key: 'name',
            title: t(isUsage ? 'runs.source' : 'term.cluster'),
            render: (part: Part) => part.name,
          },
          ...(isUsage
            ? [{ key: 'date', title: t('term.date'), numeric: true, render: (part: Part) => part.date }]
            : []),
          {
            key: 'state',
            title: t('runs.state'),
            render: (part: Part) => <RunState state={part.state} />,
          },
          ...(isUsage
            ? [
                figure('imported', t('runs.namespaces'), (part) => part.imported),
                figure('queries', t('runs.queries'), (part) => part.reading?.planned_queries),
                figure('requests', t('runs.requests'), (part) => part.reading?.requests),
                figure('splits', t('runs.splits'), (part) => part.reading?.splits),
                figure('retries', t('runs.retries'), (part) => part.reading?.retries),
                figure('estimated', t('runs.estimatedSamples'), (part) => part.reading?.estimated_samples),
                figure('samples', t('runs.samples'), (part) => part.reading?.samples),
              ]
            : [
                figure('imported', t('runs.imported'), (part) => part.imported),
                figure('updated', t('runs.updated'), (part) => part.updated),
                figure('removed', t('runs.removed'), (part) => part.removed),
                figure('skipped', t('runs.skipped'), (part) => part.skipped),
              ]),
          { key: 'message', title: t('runs.message'), wide: true, render: (part: Part) => part.message },
        ]}
      />
      {/* The reasons stand in the rows. */}
      <div className="run-messages">
        <RunTrace run={run} />
        <RunNotes run={run} />
      </div>
    </>
  );
}
