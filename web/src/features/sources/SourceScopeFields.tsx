import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInstallation } from '../../api/installation';
import { TimeZoneSelect } from '../../ui/TimeZoneSelect';

/** Which series are this cluster's, and when its days begin: with these wrong, every figure is. */
export function SourceScopeFields() {
  const { t } = useTranslation();
  const zone = useInstallation().data?.time_zone;
  return (
    <div className="form-grid">
      <Form.Item name="time_zone" label={t('sources.timeZone')} extra={t('sources.timeZoneHint')}>
        <TimeZoneSelect allowClear placeholder={t('sources.timeZonePlaceholder', { zone })} />
      </Form.Item>
      <Form.Item name="label_matchers" label={t('sources.matchers')} extra={t('sources.matchersHint')}>
        <Input className="code" placeholder='cluster="prod-1"' />
      </Form.Item>
    </div>
  );
}
