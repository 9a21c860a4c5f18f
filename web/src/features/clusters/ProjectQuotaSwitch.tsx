import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { useChangeCluster } from './queries';

export function ProjectQuotaSwitch({ cluster: { id, name, use_projectquota } }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const changing = useChangeCluster();
  return (
    <Switch
      size="small"
      checked={use_projectquota}
      loading={changing.isPending}
      aria-label={t('clusters.useProjectQuotaOf', { name })}
      onChange={(checked) =>
        changing.mutate({ id, change: { use_projectquota: checked } }, { onError: feedback.failed })
      }
    />
  );
}
