import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import { dateTime } from '../../lib/format';
import type { Column } from '../../ui/table/columns';
import { CertificateExpiry } from './CertificateExpiry';
import { ProjectQuotaSwitch } from './ProjectQuotaSwitch';
import { ServerCell } from './ServerCell';

const userKinds = ['token', 'client_certificate', 'basic', 'none', 'service_account'] as const;

export function useClusterColumns(): Column<Cluster>[] {
  const { t } = useTranslation();

  return useMemo(
    () => [
      { key: 'name', title: t('term.cluster'), width: 110, value: (cluster) => cluster.name },
      {
        key: 'server',
        title: t('clusters.server'),
        width: 210,
        value: (cluster) => cluster.server,
        render: (cluster) => <ServerCell cluster={cluster} />,
      },
      { key: 'context', title: t('clusters.context'), width: 88, value: (cluster) => cluster.context },
      {
        key: 'user_kind',
        title: t('clusters.user'),
        hint: t('clusters.userHint'),
        width: 90,
        value: (cluster) => cluster.user_kind,
        render: ({ user_kind: kind }) => {
          const known = userKinds.find((word) => word === kind);
          return known ? t(`clusters.userKind.${known}`) : kind;
        },
      },
      {
        key: 'certificate',
        title: t('clusters.certificate'),
        hint: t('clusters.certificateHint'),
        width: 96,
        value: (cluster) => cluster.certificate_expires_at,
        render: (cluster) => <CertificateExpiry at={cluster.certificate_expires_at} />,
      },
      {
        key: 'use_projectquota',
        title: 'ProjectQuota',
        hint: t('clusters.useProjectQuotaHint'),
        width: 117,
        align: 'center',
        value: (cluster) => cluster.use_projectquota,
        render: (cluster) => <ProjectQuotaSwitch cluster={cluster} />,
      },
      {
        key: 'last_sync',
        title: t('term.lastSync'),
        width: 145,
        value: (cluster) => cluster.last_sync,
        render: ({ last_sync: at }) =>
          at ? (
            <span className="numeric">{dateTime(at)}</span>
          ) : (
            <span className="muted">{t('term.never')}</span>
          ),
      },
    ],
    [t],
  );
}
