import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { save } from '../api/files';
import { useFeedback } from './feedback';
import { HintButton } from './HintButton';

const blob = { parseAs: 'blob' } as const;

const templates = {
  quota: () => save(client.GET('/api/templates/quota', blob), 'quota_template.xlsx'),
  report: () => save(client.GET('/api/templates/report', blob), 'report_template.txt'),
  namespaceQuota: () =>
    save(client.GET('/api/templates/namespace-quota', blob), 'namespace_quota_template.xlsx'),
  cluster: () => save(client.GET('/api/templates/k8s-config', blob), 'k8s_config_template.xlsx'),
  source: () => save(client.GET('/api/templates/prometheus-config', blob), 'prometheus_config_template.xlsx'),
};

export type Template = keyof typeof templates;

/** Downloads a file to fill in; its import takes it as it comes back. */
export function TemplateButton({ template }: { template: Template }) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    await templates[template]().catch(feedback.failed);
    setBusy(false);
  };
  return (
    <HintButton
      hint={t(`templateHint.${template}`)}
      icon={<DownloadOutlined aria-hidden />}
      loading={busy}
      onClick={() => void download()}
    >
      {t('action.template')}
    </HintButton>
  );
}
