import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { RowSwitch } from '../../ui/RowSwitch';
import { useChangeCluster } from './queries';

export function ProjectQuotaSwitch({ cluster: { id, name, use_projectquota } }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const changing = useChangeCluster();
  return (
    <RowSwitch
      checked={use_projectquota}
      busy={changing.isPending}
      label={t('clusters.useProjectQuotaOf', { name })}
      onChange={(checked) =>
        changing.mutate({ id, change: { use_projectquota: checked } }, { onError: feedback.failed })
      }
    />
  );
}
