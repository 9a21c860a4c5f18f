import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { save } from '../api/files';
import { useFeedback } from './feedback';
import { HintButton } from './HintButton';

const templates = {
  quota: () => save(client.GET('/api/templates/quota', { parseAs: 'blob' }), 'quota_template.xlsx'),
  report: () => save(client.GET('/api/templates/report', { parseAs: 'blob' }), 'report_template.txt'),
};

/** Downloads a file to fill in; its import takes it as it comes back. */
export function TemplateButton({ template }: { template: keyof typeof templates }) {
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
