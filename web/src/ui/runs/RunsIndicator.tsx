import SyncOutlined from '@ant-design/icons/SyncOutlined';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFollowedRuns } from '../../lib/activeRuns';
import { RunCard } from './RunCard';

/** In the header of every page: what was started here and is running or not yet read. */
export function RunsIndicator() {
  const { t } = useTranslation();
  const runs = useFollowedRuns();
  if (runs.length === 0) return null;
  const running = runs.filter((run) => !run.ended).length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('run.here')}
      content={
        <div className="run-list">
          {runs.map(({ id }) => (
            <RunCard key={id} id={id} />
          ))}
        </div>
      }
    >
      <Button type="text" icon={<SyncOutlined spin={running > 0} />}>
        {running > 0 ? t('run.running', { count: running }) : t('run.finished')}
      </Button>
    </Popover>
  );
}
