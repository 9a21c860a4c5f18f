import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstallation } from '../../api/installation';
import type { Source } from '../../api/types';
import { dateTime } from '../../lib/format';
import type { Column } from '../../ui/table/columns';
import { Tag } from '../../ui/Tag';
import { TlsWarning } from '../../ui/TlsWarning';
import { isAuthKind } from './sourceValues';
import { AccurateSyncSwitch } from './AccurateSyncSwitch';

export function useSourceColumns(): Column<Source>[] {
  const { t } = useTranslation();
  const installed = useInstallation().data?.time_zone;

  return useMemo(
    () => [
      { key: 'name', title: t('sources.name'), width: 145, value: (source) => source.name },
      {
        key: 'url',
        title: 'URL',
        width: 162,
        value: (source) => source.url,
        render: (source) => (
          <span className="server-cell">
            <span className="ellipsis" title={source.url}>
              {source.url}
            </span>
            {source.tls.skip_verify && (
              <TlsWarning text={t('clusters.tlsUnverified')} hint={t('sources.tlsUnverifiedHint')} />
            )}
          </span>
        ),
      },
      {
        key: 'cluster_name',
        title: t('term.cluster'),
        width: 140,
        value: (source) => source.cluster_name,
        render: ({ cluster_name: cluster, label_matchers: matchers }) => (
          <span className="two-lines">
            {cluster}
            {matchers && (
              <code className="ellipsis" title={`${t('sources.matchers')} ${matchers}`}>
                {matchers}
              </code>
            )}
          </span>
        ),
      },
      {
        key: 'use_accurate_sync',
        title: t('sources.accurate'),
        hint: t('sources.accurateHint'),
        width: 88,
        align: 'center',
        value: (source) => source.use_accurate_sync,
        render: (source) => <AccurateSyncSwitch source={source} />,
      },
      {
        key: 'time_zone',
        title: t('sources.timeZone'),
        width: 112,
        value: (source) => source.time_zone ?? installed,
        render: ({ time_zone: zone }) =>
          zone ?? (
            <span className="muted" title={t('sources.timeZonePlaceholder', { zone: installed })}>
              {installed}
            </span>
          ),
      },
      {
        key: 'auth',
        title: t('sources.auth'),
        width: 80,
        value: (source) => source.auth.kind,
        render: ({ auth }) => (
          <>
            <Tag>{isAuthKind(auth.kind) ? t(`sources.authKind.${auth.kind}`) : auth.kind}</Tag>
            {auth.username}
          </>
        ),
      },
      {
        key: 'last_sync',
        title: t('term.lastSync'),
        width: 142,
        value: (source) => source.last_sync,
        render: ({ last_sync: at }) =>
          at ? (
            <span className="numeric">{dateTime(at)}</span>
          ) : (
            <span className="muted">{t('term.never')}</span>
          ),
      },
    ],
    [t, installed],
  );
}
