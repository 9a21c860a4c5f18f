import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLevels } from '../../api/installation';
import { Figure } from '../../ui/Figure';
import { Loading } from '../../ui/Loading';
import { MiniTable } from '../../ui/MiniTable';
import { RateCell } from '../../ui/RateCell';
import { useHighest } from './queries';

interface Props {
  id: string;
  date: string;
  rate: 'cpu_rate' | 'memory_rate';
  title: string;
}

/** The ten projects with the highest rates of a date. */
export function Highest({ id, date, rate, title }: Props) {
  const { t } = useTranslation();
  const levels = useLevels();
  const highest = useHighest(date, rate);
  const [usage, quota] =
    rate === 'cpu_rate' ? (['cpu_usage', 'cpu_quota'] as const) : (['memory_usage', 'memory_quota'] as const);
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id}>{title}</h2>
        <span className="spacer" />
        <Link to={`/reports?date=${date}&sort=-${rate}`}>{t('overview.allProjects')}</Link>
      </header>
      <Loading query={highest}>
        {(rows) => (
          <MiniTable
            label={title}
            rows={rows}
            rowKey={(row) => row.project_name}
            columns={[
              {
                key: 'project',
                title: t('term.projectName'),
                wide: true,
                render: (row) => (
                  <Link to={`/reports?date=${date}&q=${encodeURIComponent(row.project_name)}`}>
                    {row.project_name}
                  </Link>
                ),
              },
              {
                key: 'usage',
                title: t('overview.used'),
                numeric: true,
                render: (row) => <Figure value={row[usage]} />,
              },
              {
                key: 'quota',
                title: t('overview.quota'),
                numeric: true,
                render: (row) => <Figure value={row[quota]} />,
              },
              {
                key: 'rate',
                title: t('overview.rate'),
                numeric: true,
                render: (row) => (
                  <span className="rate-in-list">
                    <RateCell rate={row[rate]} levels={levels} />
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loading>
    </section>
  );
}
