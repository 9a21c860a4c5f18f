import { useTranslation } from 'react-i18next';
import type { Source } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { RowSwitch } from '../../ui/RowSwitch';
import { useChangeSource } from './queries';

/** 精确同步: whether a rolling update counts once. */
export function AccurateSyncSwitch({ source: { id, name, use_accurate_sync } }: { source: Source }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const changing = useChangeSource();
  return (
    <RowSwitch
      checked={use_accurate_sync}
      busy={changing.isPending}
      label={t('sources.accurateOf', { name })}
      onChange={(checked) =>
        changing.mutate({ id, change: { use_accurate_sync: checked } }, { onError: feedback.failed })
      }
    />
  );
}
