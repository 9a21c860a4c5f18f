import InboxOutlined from '@ant-design/icons/InboxOutlined';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../ui/FileDrop';
import { TemplateButton } from '../../ui/TemplateButton';
import { uploads } from './uploads';
import { Hint } from '../../ui/Hint';

/** Files are sent as soon as they are dropped or chosen. */
export function DropZone() {
  const { t } = useTranslation();
  const [strict, setStrict] = useState(false);
  return (
    <div className="day-drop">
      <FileDrop
        multiple
        accept=".txt,.csv,text/plain"
        label={t('dayReports.drop')}
        onFiles={(files) => uploads.add(files, strict)}
      >
        <InboxOutlined aria-hidden />
        <span>
          {t('dayReports.drop')}
          <small className="muted">{t('dayReports.dropHint')}</small>
        </span>
      </FileDrop>
      <div className="day-drop-side">
        <TemplateButton template="report" />
        <Hint title={t('dayReports.strictHint')}>
          <Checkbox checked={strict} onChange={({ target }) => setStrict(target.checked)}>
            {t('dayReports.strict')}
          </Checkbox>
        </Hint>
      </div>
    </div>
  );
}
