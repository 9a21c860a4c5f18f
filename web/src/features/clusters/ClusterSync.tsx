import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import type { Page } from '../../menu';
import { SyncBox } from '../../ui/SyncBox';
import { useSyncProjectQuotas } from '../quotas/queries';
import { useSyncNamespaceQuotas } from './queries';

export type SyncKind = 'project' | 'namespace';

interface Props {
  /** Where the run's progress is shown. */
  page?: Page;
  what: SyncKind;
  clusters: Cluster[];
  chosen?: Cluster[];
  onAdd: () => void;
  onClose: () => void;
}

/** Reads the project or the namespace quotas of chosen clusters. */
export function ClusterSync({ page = 'clusters', what, clusters, chosen, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const syncs = { project: useSyncProjectQuotas(page), namespace: useSyncNamespaceQuotas(page) };
  return (
    <SyncBox
      title={t(`clusters.syncTitle.${what}`)}
      explanation={t(`clusters.syncExplanation.${what}`)}
      targets={clusters.map(({ id, name, server }) => ({ id, name, note: server }))}
      initial={chosen?.map(({ id }) => id)}
      whenEmpty={
        <Button type="link" size="small" onClick={onAdd}>
          {t('quotas.syncEmpty')}
        </Button>
      }
      start={syncs[what].mutateAsync}
      onClose={onClose}
    />
  );
}
