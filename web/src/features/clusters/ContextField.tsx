import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contextNames } from '../../lib/kubeconfig';

/** Chooses among the contexts of the kubeconfig that was pasted, when it has several. */
export function ContextField() {
  const { t } = useTranslation();
  const kubeconfig = Form.useWatch<string | undefined>('kubeconfig') ?? '';
  const names = contextNames(kubeconfig);
  if (names.length < 2) return null;
  return (
    <Form.Item name="context" label={t('clusters.context')} extra={t('clusters.contextHint')}>
      <Select
        allowClear
        placeholder={t('clusters.contextCurrent')}
        options={names.map((name) => ({ value: name, label: name }))}
      />
    </Form.Item>
  );
}
