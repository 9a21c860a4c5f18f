import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../api/types';
import { atOffset, offsetName } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { MiniTable } from '../../../ui/MiniTable';
import { Tag } from '../../../ui/Tag';
import { dayOffset } from './dayOffset';
import { Hint } from '../../../ui/Hint';

type Workload = Explanation['workloads'][number];
type Pod = Workload['pods'][number];

const replicaRules = { 'kube-state-metrics': 'metrics', api: 'api', observed: 'observed' } as const;
const ownerRules = { 'kube-state-metrics': 'metrics', api: 'api', name: 'name', none: 'none' } as const;

/** Each workload with its replicas, and each of its pods: counted, or dropped and why. */
export function WhyWorkloads({ explained }: { explained: Explanation }) {
  const { t } = useTranslation();
  const offset = dayOffset(explained);
  const fromName = (rule: string) => {
    const known = { ...replicaRules, ...ownerRules }[rule];
    return known ? t(`why.from.${known}`) : rule;
  };
  return (
    <>
      {explained.workloads.map((workload) => (
        <section key={`${workload.kind} ${workload.name}`} className="why-workload">
          <h3>
            {workload.kind} <strong>{workload.name}</strong>{' '}
            <Hint
              title={t(
                `why.replicasFrom.${replicaRules[workload.replicas_from as keyof typeof replicaRules]}`,
              )}
            >
              <Tag tabIndex={0}>
                {t('why.replicas', { count: workload.replicas, from: fromName(workload.replicas_from) })}
              </Tag>
            </Hint>{' '}
            <Hint title={t(`why.ownerFrom.${ownerRules[workload.owner_from as keyof typeof ownerRules]}`)}>
              <Tag tabIndex={0}>{t('why.owner', { from: fromName(workload.owner_from) })}</Tag>
            </Hint>
          </h3>
          <PodTable workload={workload} offset={offset} />
        </section>
      ))}
    </>
  );
}

function PodTable({ workload, offset }: { workload: Workload; offset: number }) {
  const { t } = useTranslation();
  const figure = (key: 'cpu' | 'memory', title: string) => ({
    key,
    title,
    numeric: true,
    render: (pod: Pod) => (
      <Counted value={pod[key]} counted={pod[`${key}_counted`]} reason={pod[`${key}_reason`]} />
    ),
  });
  return (
    <MiniTable
      label={t('why.pods', { name: workload.name })}
      rows={workload.pods}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', title: 'Pod', wide: true, render: (pod) => pod.name },
        {
          key: 'alive',
          title: `${t('why.alive')} (${offsetName(offset)})`,
          numeric: true,
          render: ({ first_seen: first, last_seen: last }) =>
            first && last ? `${atOffset(first, offset)} – ${atOffset(last, offset).slice(-5)}` : '—',
        },
        figure('cpu', t('term.cpuShort')),
        figure('memory', t('term.memoryShort')),
      ]}
    />
  );
}

/** A peak that was not counted is struck through, and says why. */
function Counted({
  value,
  counted,
  reason,
}: {
  value: number | null;
  counted: boolean;
  reason: string | null;
}) {
  const { t } = useTranslation();
  if (counted) return <Figure value={value} />;
  return (
    <Hint title={t(reason === 'beyond_replicas' ? 'why.beyondReplicas' : 'why.noSamples')}>
      <span className="why-dropped" tabIndex={0}>
        {value !== null && (
          <s>
            <Figure value={value} />
          </s>
        )}{' '}
        {t(reason === 'beyond_replicas' ? 'why.dropped' : 'why.none')}
      </span>
    </Hint>
  );
}
