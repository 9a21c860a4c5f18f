import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../api/types';
import { count } from '../lib/format';
import { MiniTable } from './MiniTable';

/** How many rows an import took, changed and passed over, and each bad row with its reason. */
export function ImportResultView({ result, dryRun }: { result: ImportResult; dryRun: boolean }) {
  const { t } = useTranslation();
  const { imported, updated, skipped, errors } = result;
  const numbers = { imported: count(imported), updated: count(updated), skipped: count(skipped) };
  return (
    <div className="import-result" role="status">
      <Alert
        type={errors.length > 0 ? 'warning' : dryRun ? 'info' : 'success'}
        showIcon
        title={dryRun ? t('import.checked', numbers) : t('import.done', numbers)}
        description={errors.length > 0 && t('import.errors', { count: errors.length })}
      />
      {errors.length > 0 && (
        <MiniTable
          label={t('import.errors', { count: errors.length })}
          rows={errors}
          rowKey={(error) => `${error.row} ${error.column ?? ''} ${error.message}`}
          columns={[
            { key: 'row', title: t('import.row'), numeric: true, render: ({ row }) => row },
            { key: 'column', title: t('import.column'), render: ({ column }) => column },
            { key: 'message', title: t('import.message'), wide: true, render: ({ message }) => message },
          ]}
        />
      )}
    </div>
  );
}
