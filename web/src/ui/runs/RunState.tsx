import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/types';

const icons = {
  queued: <ClockCircleOutlined aria-hidden />,
  running: <LoadingOutlined aria-hidden />,
  succeeded: <CheckCircleFilled aria-hidden />,
  incomplete: <ExclamationCircleFilled aria-hidden />,
  failed: <CloseCircleFilled aria-hidden />,
  cancelled: <StopOutlined aria-hidden />,
};

export function RunState({ state }: { state: Run['state'] }) {
  const { t } = useTranslation();
  return (
    <span className={`run-state run-state-${state}`}>
      {icons[state]} {t(`run.state.${state}`)}
    </span>
  );
}
