import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import { Hint } from '../../ui/Hint';
import { Tag } from '../../ui/Tag';
import { TlsWarning } from '../../ui/TlsWarning';

/** The API server's address, whether it is the server's own, and what is unusual about how it is trusted. */
export function ServerCell({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  return (
    <span className="server-cell">
      <span className="ellipsis" title={cluster.server}>
        {cluster.server}
      </span>
      {cluster.in_cluster && (
        <Hint title={t('clusters.ownHint')}>
          <Tag tabIndex={0}>{t('clusters.own')}</Tag>
        </Hint>
      )}
      {cluster.skip_tls_verify && (
        <TlsWarning text={t('clusters.tlsUnverified')} hint={t('clusters.tlsUnverifiedHint')} />
      )}
      {cluster.tls_server_name && (
        <TlsWarning
          text={cluster.tls_server_name}
          hint={t('clusters.tlsServerNameHint', { name: cluster.tls_server_name })}
        />
      )}
    </span>
  );
}
