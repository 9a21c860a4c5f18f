import { Form, Input, InputNumber, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quota } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { FormModal } from '../../ui/FormModal';
import { added, changed, type QuotaValues } from './changed';
import { useAddQuota, useChangeQuota } from './queries';

/** Adds a quota by hand, or changes one. */
export function QuotaForm({ quota, onClose }: { quota?: Quota; onClose: () => void }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const adding = useAddQuota();
  const changing = useChangeQuota();
  const required = [{ required: true, message: t('form.required') }];
  // A synced quota may lack one of the two.
  const amount = (name: 'cpu_quota' | 'memory_quota') => (quota?.[name] === null ? undefined : required);

  const submit = async (values: QuotaValues) => {
    if (quota) await changing.mutateAsync({ cloudId: quota.cloud_id, change: changed(quota, values) });
    else await adding.mutateAsync(added(values));
    feedback.done(t('form.saved', { name: values.project_name }));
  };

  return (
    <FormModal<QuotaValues>
      title={quota ? t('quotas.editTitle') : t('quotas.addTitle')}
      okText={t('action.save')}
      initial={
        quota
          ? {
              cloud_id: quota.cloud_id,
              project_name: quota.project_name,
              cpu_quota: quota.cpu_quota ?? undefined,
              memory_quota: quota.memory_quota ?? undefined,
              pinned: quota.pinned,
            }
          : { pinned: false }
      }
      submit={submit}
      onClose={onClose}
    >
      <div className="form-grid">
        <Form.Item name="project_name" label={t('term.projectName')} rules={required}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item
          name="cloud_id"
          label={t('term.cloudId')}
          rules={quota && required}
          tooltip={quota ? undefined : t('quotas.cloudIdHint')}
        >
          <Input maxLength={200} placeholder={quota ? undefined : t('quotas.cloudIdPlaceholder')} />
        </Form.Item>
        <Form.Item name="cpu_quota" label={t('term.cpuQuota')} rules={amount('cpu_quota')}>
          <InputNumber min={0} className="wide" />
        </Form.Item>
        <Form.Item name="memory_quota" label={t('term.memoryQuota')} rules={amount('memory_quota')}>
          <InputNumber min={0} className="wide" />
        </Form.Item>
      </div>
      <Form.Item
        name="pinned"
        label={t('quotas.pinned')}
        extra={t('quotas.pinnedHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </FormModal>
  );
}
