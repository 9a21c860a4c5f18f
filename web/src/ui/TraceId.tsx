import { useTranslation } from 'react-i18next';
import { CopyButton } from './CopyButton';

/** Leads to the lines of the server's log that explain an error. */
export function TraceId({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <div className="muted">
      {t('error.traceId')} <code>{id}</code> <CopyButton text={id} />
    </div>
  );
}
