import ExperimentOutlined from '@ant-design/icons/ExperimentOutlined';
import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../api/types';
import { ErrorAlert } from './ErrorAlert';
import { FileDrop } from './FileDrop';
import { HintButton } from './HintButton';
import { ImportResultView } from './ImportResultView';

interface Props {
  title: string;
  /** What the sheet must hold, and what the import does to rows that exist. */
  explanation: ReactNode;
  template: ReactNode;
  /** Sends the file; a dry run changes nothing and reports the same. */
  send: (file: File, dryRun: boolean) => Promise<ImportResult>;
  onClose: () => void;
}

/** Takes an Excel sheet: checks it, imports it, and tells what became of each row. */
export function ImportBox({ title, explanation, template, send, onClose }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const sending = useMutation({
    mutationFn: (job: { file: File; dryRun: boolean }) => send(job.file, job.dryRun),
  });

  // What became of the rows is told here, and nowhere else.
  const close = () => {
    if (!sending.isPending) onClose();
  };
  const choose = ([chosen]: File[]) => {
    setFile(chosen);
    sending.reset();
  };

  return (
    <Modal
      open
      title={title}
      width={640}
      onCancel={close}
      mask={{ closable: !sending.isPending }}
      footer={
        <>
          {template}
          <span className="spacer" />
          <Button onClick={close} disabled={sending.isPending}>
            {t('action.close')}
          </Button>
          <HintButton
            hint={t('import.checkHint')}
            icon={<ExperimentOutlined aria-hidden />}
            disabled={!file || sending.isPending}
            loading={sending.isPending && sending.variables.dryRun}
            onClick={() => file && sending.mutate({ file, dryRun: true })}
          >
            {t('import.check')}
          </HintButton>
          <Button
            type="primary"
            disabled={!file || sending.isPending}
            loading={sending.isPending && !sending.variables.dryRun}
            onClick={() => file && sending.mutate({ file, dryRun: false })}
          >
            {t('import.import')}
          </Button>
        </>
      }
      classNames={{ footer: 'modal-footer' }}
    >
      <p className="explanation">{explanation}</p>
      <FileDrop accept=".xlsx" label={t('import.drop')} onFiles={choose}>
        <FileExcelOutlined aria-hidden />
        <span>{file ? file.name : t('import.drop')}</span>
      </FileDrop>
      <ErrorAlert error={sending.error} />
      {sending.data && <ImportResultView result={sending.data} dryRun={sending.variables.dryRun} />}
    </Modal>
  );
}
