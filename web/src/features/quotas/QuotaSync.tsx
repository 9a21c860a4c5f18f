import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loading } from '../../ui/Loading';
import { SyncBox } from '../../ui/SyncBox';
import { useClusters } from '../clusters/queries';
import { useSyncProjectQuotas } from './queries';

/** Reads the project quotas of chosen clusters. */
export function QuotaSync({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const clusters = useClusters();
  const sync = useSyncProjectQuotas('quotas');
  return (
    <Loading query={clusters}>
      {(list) => (
        <SyncBox
          title={t('quotas.syncTitle')}
          explanation={t('quotas.syncExplanation')}
          targets={list.map(({ id, name, server }) => ({ id, name, note: server }))}
          whenEmpty={<Link to="/clusters?add=1">{t('quotas.syncEmpty')}</Link>}
          start={sync.mutateAsync}
          onClose={onClose}
        />
      )}
    </Loading>
  );
}
