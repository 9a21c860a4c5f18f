import { Button, Form, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schedule } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { ErrorAlert } from '../../ui/ErrorAlert';
import { TimeZoneSelect } from '../../ui/TimeZoneSelect';
import { useChangeSchedule } from './queries';

type Values = Omit<Schedule, 'next_runs' | 'last_runs'>;

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: hour,
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const intervals = [1, 2, 3, 4, 6, 8, 12, 24];

/** When syncs run by themselves. */
export function ScheduleForm({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const changing = useChangeSchedule();
  const save = (change: Values) =>
    changing.mutate(change, { onSuccess: () => feedback.done(t('schedule.saved')) });
  const hour = (name: keyof Values, label: string) => (
    <Form.Item name={name} label={label}>
      <Select options={hours} showSearch />
    </Form.Item>
  );

  return (
    <section className="panel" aria-labelledby="schedule-settings">
      <header className="panel-header">
        <h2 id="schedule-settings">{t('schedule.settings')}</h2>
      </header>
      <Form<Values> layout="vertical" className="schedule-form" initialValues={schedule} onFinish={save}>
        <ErrorAlert error={changing.error} />
        <Form.Item
          name="enabled"
          label={t('schedule.enabled')}
          extra={t('schedule.enabledHint')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <div className="form-grid">
          {hour('project_quota_hour', t('schedule.projectHour'))}
          {hour('namespace_quota_hour', t('schedule.namespaceHour'))}
          {hour('prometheus_sync_hour', t('schedule.usageHour'))}
          <Form.Item
            name="interval_hours"
            label={t('schedule.interval')}
            tooltip={t('schedule.intervalHint')}
          >
            <Select
              options={intervals.map((count) => ({
                value: count,
                label: count === 24 ? t('schedule.daily') : t('schedule.everyHours', { count }),
              }))}
            />
          </Form.Item>
          <Form.Item name="time_zone" label={t('sources.timeZone')} tooltip={t('schedule.zoneHint')}>
            <TimeZoneSelect />
          </Form.Item>
          <Form.Item name="catch_up_days" label={t('schedule.catchUp')} tooltip={t('schedule.catchUpHint')}>
            <InputNumber min={0} max={31} precision={0} className="wide" />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={changing.isPending}>
          {t('action.save')}
        </Button>
      </Form>
    </section>
  );
}
