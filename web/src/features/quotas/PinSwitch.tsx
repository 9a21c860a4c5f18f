import { useTranslation } from 'react-i18next';
import type { Quota } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { RowSwitch } from '../../ui/RowSwitch';
import { useChangeQuota } from './queries';

/** Keeps a quota as it was entered, whatever a sync brings. */
export function PinSwitch({ quota: { cloud_id, pinned } }: { quota: Quota }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const changing = useChangeQuota();
  return (
    <RowSwitch
      checked={pinned}
      busy={changing.isPending}
      label={t('quotas.pin', { id: cloud_id })}
      onChange={(checked) =>
        changing.mutate({ cloudId: cloud_id, change: { pinned: checked } }, { onError: feedback.failed })
      }
    />
  );
}
