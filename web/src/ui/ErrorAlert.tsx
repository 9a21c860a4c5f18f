import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConnectionError, ProblemError } from '../api/problem';
import { TraceId } from './TraceId';

interface Props {
  error: unknown;
  onRetry?: () => void;
  onClose?: () => void;
}

/** What went wrong, in the server's own words, with the id that finds it in the server's log. */
export function ErrorAlert({ error, onRetry, onClose }: Props) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="error-alert"
      title={<ErrorText error={error} isRetried={onRetry !== undefined} />}
      description={<ErrorDetails error={error} />}
      closable={onClose ? { onClose } : false}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    />
  );
}

/** @param isRetried what was only asked is asked again by itself; what was to be done is not. */
export function ErrorText({ error, isRetried = false }: { error: unknown; isRetried?: boolean }) {
  const { t } = useTranslation();
  if (error instanceof ConnectionError) return t(isRetried ? 'error.connection' : 'error.notDone');
  if (error instanceof ProblemError) return error.detail || error.title;
  return error instanceof Error ? error.message : String(error);
}

/** The fields at fault and the trace id; nothing for errors that have neither. */
export function ErrorDetails({ error }: { error: unknown }) {
  if (!(error instanceof ProblemError)) return null;
  const messages = Object.entries(error.fields)
    .flatMap(([field, texts]) => texts.map((text) => ({ field, text })))
    .filter(({ text }) => text !== error.detail);
  if (messages.length === 0 && !error.traceId) return null;
  return (
    <div className="error-details">
      {messages.map(({ field, text }) => (
        <div key={`${field} ${text}`}>
          <code>{field}</code> {text}
        </div>
      ))}
      {error.traceId && <TraceId id={error.traceId} />}
    </div>
  );
}
