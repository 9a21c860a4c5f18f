import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cluster, Source } from '../../api/types';
import { dateTime } from '../../lib/format';
import { Loading } from '../../ui/Loading';
import { useClusters } from '../clusters/queries';
import { useSources } from '../sources/queries';

/** Every cluster and source, and when each was last read. */
export function Connections() {
  const { t } = useTranslation();
  const clusters = useClusters();
  const sources = useSources();
  return (
    <section className="panel" aria-labelledby="connections">
      <header className="panel-header">
        <h2 id="connections">{t('overview.connections')}</h2>
      </header>
      <Loading query={clusters}>
        {(knownClusters) => (
          <Loading query={sources}>
            {(knownSources) => <ConnectionList clusters={knownClusters} sources={knownSources} />}
          </Loading>
        )}
      </Loading>
    </section>
  );
}

function ConnectionList({ clusters, sources }: { clusters: Cluster[]; sources: Source[] }) {
  const { t } = useTranslation();
  const lists = [
    { page: 'clusters', things: clusters },
    { page: 'sources', things: sources },
  ] as const;
  return (
    <ul className="overview-list">
      {lists.flatMap(({ page, things }) =>
        things.map(({ id, name, last_sync: at }) => (
          <li key={`${page} ${id}`} className="connection">
            <Link to={`/${page}?q=${encodeURIComponent(name)}`}>{name}</Link>
            <span className="muted">{t(`overview.kind.${page}`)}</span>
            <span className="numeric">
              {at ? dateTime(at) : <span className="warn">{t('overview.neverSynced')}</span>}
            </span>
          </li>
        )),
      )}
      {clusters.length + sources.length === 0 && (
        <li className="muted">
          {t('overview.noConnections')} <Link to="/clusters?add=1">{t('clusters.add')}</Link>
        </li>
      )}
    </ul>
  );
}
