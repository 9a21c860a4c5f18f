import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/format';
import { ErrorAlert } from '../../ui/ErrorAlert';
import { MiniTable } from '../../ui/MiniTable';
import { ProgressBar } from '../../ui/ProgressBar';
import type { DayFile } from './uploads';

const shownLines = 200;

/** One file: how far it is, what was stored of it, and each line that was not taken. */
export function UploadedFile({ file }: { file: DayFile }) {
  const { t } = useTranslation();
  const { name, state, sent, stored, badLines, error } = file;
  const lines = badLines.filter(({ line }) => line !== null);
  const refusals = badLines.filter(({ line }) => line === null);

  return (
    <li className={`upload upload-${state}`}>
      <div className="upload-line">
        <StateIcon file={file} />
        <span className="upload-name" title={name}>
          {name}
        </span>
        <span className="upload-result">
          {state === 'waiting' && t('dayReports.waiting')}
          {state === 'sending' && (sent < 1 ? t('dayReports.sending') : t('dayReports.reading'))}
          {stored &&
            t(stored.replaced ? 'dayReports.replaced' : 'dayReports.stored', {
              date: stored.date,
              site: stored.site || t('dayReports.noSite'),
              count: stored.record_count,
              shown: count(stored.record_count),
            })}
          {state === 'refused' && t('dayReports.refused')}
          {lines.length > 0 && ` · ${t('dayReports.badLines', { count: lines.length })}`}
        </span>
      </div>
      {state === 'sending' && <ProgressBar share={sent < 1 ? sent : undefined} label={name} />}
      {refusals.map(({ message }) => (
        <p key={message} className="upload-reason">
          {message}
        </p>
      ))}
      {refusals.length === 0 && <ErrorAlert error={error} />}
      {stored?.notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
      {lines.length > 0 && (
        <MiniTable
          label={t('dayReports.badLines', { count: lines.length })}
          rows={lines.slice(0, shownLines)}
          rowKey={({ line, message }) => `${line} ${message}`}
          columns={[
            { key: 'line', title: t('dayReports.line'), numeric: true, render: ({ line }) => line },
            { key: 'text', title: t('dayReports.text'), render: ({ text }) => <code>{text}</code> },
            { key: 'message', title: t('dayReports.message'), wide: true, render: ({ message }) => message },
          ]}
        />
      )}
      {lines.length > shownLines && (
        <p className="muted">{t('confirm.more', { count: lines.length - shownLines })}</p>
      )}
    </li>
  );
}

function StateIcon({ file: { state, badLines } }: { file: DayFile }) {
  if (state === 'waiting') return <ClockCircleOutlined aria-hidden className="muted" />;
  if (state === 'sending') return <LoadingOutlined aria-hidden />;
  if (state === 'refused') return <CloseCircleFilled aria-hidden className="bad" />;
  return badLines.length > 0 ? (
    <ExclamationCircleFilled aria-hidden className="warn" />
  ) : (
    <CheckCircleFilled aria-hidden className="good" />
  );
}
