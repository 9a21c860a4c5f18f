import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { uploads, type DayFile } from './uploads';
import { UploadedFile } from './UploadedFile';

/** What somebody has to look at stands first. */
const urgency = ({ state, badLines }: DayFile) => (state === 'refused' ? 2 : badLines.length > 0 ? 1 : 0);

/** The files of this visit: their progress and what became of them. */
export function UploadList({ files }: { files: DayFile[] }) {
  const { t } = useTranslation();
  const inState = (...states: DayFile['state'][]) =>
    files.filter(({ state }) => states.includes(state)).length;
  const pending = inState('waiting', 'sending');
  return (
    <section className="panel uploads" aria-label={t('dayReports.uploads')}>
      <header className="panel-header" role="status">
        <h2>{t('dayReports.uploads')}</h2>
        <span className="muted">
          {t('dayReports.uploadSummary', { done: inState('done'), refused: inState('refused'), pending })}
        </span>
        <span className="spacer" />
        <Button size="small" type="text" disabled={pending === files.length} onClick={uploads.clear}>
          {t('dayReports.clear')}
        </Button>
      </header>
      <ul>
        {[...files]
          .sort((left, right) => urgency(right) - urgency(left))
          .map((file) => (
            <UploadedFile key={file.id} file={file} />
          ))}
      </ul>
    </section>
  );
}
