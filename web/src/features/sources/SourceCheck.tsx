import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer, Source } from '../../api/types';
import { count, dateTime, full } from '../../lib/format';
import { CheckFacts } from '../../ui/checks/CheckFacts';
import { CheckProblem } from '../../ui/checks/CheckProblem';
import { Finding } from '../../ui/checks/Finding';
import { Loading } from '../../ui/Loading';
import { MiniTable } from '../../ui/MiniTable';
import { useSourceCheck } from './queries';

type Check = Answer<'/api/prometheus/configs/{id}/check', 'post'>;

/** Whether a source answers, has every metric that is read, and what a day's sync will ask of it. */
export function SourceCheck({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation();
  const check = useSourceCheck(source.id);
  return (
    <Modal open title={t('check.title', { name: source.name })} width={820} footer={null} onCancel={onClose}>
      <Loading query={check} label={t('check.asking')}>
        {(found) => (
          <div className="check">
            <CheckProblem
              problem={found.problem}
              done={found.reachable}
              lacks={
                found.metrics.some((metric) => metric.required && metric.found === false)
                  ? t('check.lacksMetrics')
                  : undefined
              }
            />
            <Facts found={found} />
            <Metrics found={found} />
            {found.notes.length > 0 && (
              <section>
                <h3>{t('check.notes')}</h3>
                <ul className="check-notes">
                  {found.notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        )}
      </Loading>
    </Modal>
  );
}

function Facts({ found }: { found: Check }) {
  const { t } = useTranslation();
  const number = (value: number | null) => (value === null ? null : count(value));
  const interval = found.scrape_interval_seconds;
  return (
    <CheckFacts
      facts={[
        [t('check.server'), found.kind && `${found.kind} ${found.version ?? ''}`],
        [t('check.oldestSample'), found.oldest_sample && dateTime(found.oldest_sample)],
        [t('check.series'), number(found.series)],
        [
          t('check.scrapeInterval'),
          interval === null ? null : t('check.seconds', { seconds: full(interval) }),
        ],
        [t('check.plannedQueries'), number(found.planned_queries)],
        [t('check.estimatedSamples'), number(found.estimated_samples)],
      ]}
    />
  );
}

function Metrics({ found }: { found: Check }) {
  const { t } = useTranslation();
  if (found.metrics.length === 0) return null;
  return (
    <>
      <MiniTable
        label={t('check.metrics')}
        rows={found.metrics}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'found',
            title: t('check.metrics'),
            render: ({ found: good, required }) => (
              <Finding
                good={good}
                needed={required}
                words={{ good: t('check.found'), bad: t('check.missing') }}
              />
            ),
          },
          { key: 'name', title: t('check.metric'), render: ({ name }) => <code>{name}</code> },
          {
            key: 'series',
            title: t('check.metricSeries'),
            numeric: true,
            render: ({ series }) => (series === null ? '—' : count(series)),
          },
          { key: 'use', title: t('check.usedFor'), wide: true, render: (metric) => metric.used_for },
        ]}
      />
      {found.counted_at && (
        <p className="muted">{t('check.countedAt', { at: dateTime(found.counted_at) })}</p>
      )}
    </>
  );
}
