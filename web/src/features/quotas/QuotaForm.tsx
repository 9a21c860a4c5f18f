import { Form, Input, InputNumber, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quota } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { FormModal } from '../../ui/FormModal';
import { useAddQuota, useChangeQuota } from './queries';

interface Values {
  cloud_id?: string;
  project_name: string;
  cpu_quota: number;
  memory_quota: number;
  pinned: boolean;
}

/** Adds a quota by hand, or changes one. */
export function QuotaForm({ quota, onClose }: { quota?: Quota; onClose: () => void }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const adding = useAddQuota();
  const changing = useChangeQuota();
  const required = [{ required: true, message: t('form.required') }];

  const submit = async (values: Values) => {
    if (quota) await changing.mutateAsync({ cloudId: quota.cloud_id, change: values });
    else await adding.mutateAsync(values);
    feedback.done(t('form.saved', { name: values.project_name }));
  };

  return (
    <FormModal<Values>
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
        <Form.Item name="cpu_quota" label={t('term.cpuQuota')} rules={required}>
          <InputNumber min={0} className="wide" />
        </Form.Item>
        <Form.Item name="memory_quota" label={t('term.memoryQuota')} rules={required}>
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
