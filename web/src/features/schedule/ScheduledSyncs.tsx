import PlayCircleOutlined from '@ant-design/icons/PlayCircleOutlined';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schedule } from '../../api/types';
import { inZone } from '../../lib/format';
import { useFeedback } from '../../ui/feedback';
import { HintButton } from '../../ui/HintButton';
import { MiniTable } from '../../ui/MiniTable';
import { RunState } from '../../ui/runs/RunState';
import { useSyncNamespaceQuotas } from '../clusters/queries';
import { useSyncProjectQuotas } from '../quotas/queries';
import { useSyncUsage } from '../sources/queries';

const kinds = ['project_quotas', 'namespace_quotas', 'usage'] as const;
type Kind = (typeof kinds)[number];

/** The three syncs: when each runs next, what became of the last, and a button to run it now. */
export function ScheduledSyncs({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const projects = useSyncProjectQuotas('schedule');
  const namespaces = useSyncNamespaceQuotas('schedule');
  const usage = useSyncUsage('schedule');
  const starts = {
    project_quotas: { run: () => projects.mutateAsync('all'), busy: projects.isPending },
    namespace_quotas: { run: () => namespaces.mutateAsync('all'), busy: namespaces.isPending },
    usage: { run: () => usage.mutateAsync({ ids: 'all' }), busy: usage.isPending },
  };
  return (
    <section className="panel" aria-labelledby="scheduled">
      <header className="panel-header">
        <h2 id="scheduled">{t('schedule.syncs')}</h2>
        <span className="muted">{t('schedule.zone', { zone: schedule.time_zone })}</span>
      </header>
      <MiniTable<Kind>
        label={t('schedule.syncs')}
        rows={[...kinds]}
        rowKey={(kind) => kind}
        columns={[
          {
            key: 'kind',
            title: t('schedule.sync'),
            wide: true,
            render: (kind) => (
              <>
                <strong>{t(`run.kind.${kind}`)}</strong>
                <div className="muted">{t(`schedule.what.${kind}`)}</div>
              </>
            ),
          },
          {
            key: 'next',
            title: t('schedule.next'),
            render: (kind) =>
              schedule.next_runs ? (
                <span className="numeric">{inZone(schedule.next_runs[kind], schedule.time_zone)}</span>
              ) : (
                <span className="warn">{t('schedule.off')}</span>
              ),
          },
          {
            key: 'last',
            title: t('schedule.last'),
            render: (kind) => <LastRun last={schedule.last_runs[kind]} zone={schedule.time_zone} />,
          },
          {
            key: 'now',
            title: '',
            render: (kind) => (
              <HintButton
                hint={t(`schedule.nowHint.${kind}`)}
                aria-label={`${t('schedule.now')}：${t(`run.kind.${kind}`)}`}
                size="small"
                icon={<PlayCircleOutlined aria-hidden />}
                loading={starts[kind].busy}
                onClick={() => void starts[kind].run().catch(feedback.failed)}
              >
                {t('schedule.now')}
              </HintButton>
            ),
          },
        ]}
      />
    </section>
  );
}

function LastRun({ last, zone }: { last: Schedule['last_runs'][Kind]; zone: string }) {
  const { t } = useTranslation();
  if (!last) return <span className="muted">{t('term.never')}</span>;
  return (
    <Link to={`/runs?run=${last.run_id}`}>
      <RunState state={last.state} /> <span className="numeric">{inZone(last.created_at, zone)}</span>
    </Link>
  );
}
