import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quota } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { useChangeQuota } from './queries';

/** Keeps a quota as it was entered, whatever a sync brings. */
export function PinSwitch({ quota: { cloud_id, pinned } }: { quota: Quota }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const changing = useChangeQuota();
  return (
    <Switch
      size="small"
      checked={pinned}
      loading={changing.isPending}
      aria-label={t('quotas.pin', { id: cloud_id })}
      onChange={(checked) =>
        changing.mutate({ cloudId: cloud_id, change: { pinned: checked } }, { onError: feedback.failed })
      }
    />
  );
}
