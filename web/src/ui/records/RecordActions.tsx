import ImportOutlined from '@ant-design/icons/ImportOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../api/types';
import { HintButton } from '../HintButton';
import { type Template, TemplateButton } from '../TemplateButton';

/** How things of one kind are taken from an Excel sheet. */
export interface Importing {
  template: Template;
  title: string;
  hint: string;
  /** What the sheet must hold, and what the import does to rows that exist. */
  explanation: ReactNode;
  send: (file: File, dryRun: boolean) => Promise<ImportResult>;
}

interface Props {
  importing: Importing;
  /** Without it, nothing is added by hand. */
  addText?: string;
  onImport: () => void;
  onAdd: () => void;
}

/** The ways into a list that is kept here: a sheet, its template, a form. */
export function RecordActions({ importing, addText, onImport, onAdd }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <HintButton hint={importing.hint} icon={<ImportOutlined aria-hidden />} onClick={onImport}>
        {t('action.importExcel')}
      </HintButton>
      <TemplateButton template={importing.template} />
      {addText && (
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
          {addText}
        </Button>
      )}
    </>
  );
}
