import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { installationQuery } from '../../api/installation';
import { useConnectionLost } from '../../lib/connection';

/** Says that the server does not answer, asks it every two seconds, and has all pages refresh once it does. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const lost = useConnectionLost();
  const wasLost = useRef(false);

  useQuery({
    ...installationQuery,
    enabled: lost,
    retry: false,
    refetchInterval: 2000,
    refetchIntervalInBackground: true,
  });

  useEffect(() => {
    if (wasLost.current && !lost) void cache.invalidateQueries();
    wasLost.current = lost;
  }, [lost, cache]);

  if (!lost) return null;
  return (
    <div className="connection-banner" role="alert">
      <DisconnectOutlined aria-hidden /> {t('shell.connectionLost')}
    </div>
  );
}
