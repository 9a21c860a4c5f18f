import { useTranslation } from 'react-i18next';
import { useCallback } from 'react';
import type { ReportDate } from '../../api/types';
import { useUrlState } from '../../lib/urlState';
import { ChoiceSelect } from '../../ui/ChoiceSelect';
import { useConfirmDelete } from '../../ui/confirm';
import { EmptyHint } from '../../ui/EmptyHint';
import { DataTable } from '../../ui/table/DataTable';
import { useDeleteReport, useReportDates } from '../reports/queries';
import { useDateColumns } from './columns';
import { DeleteDate, type DeleteOrigin } from './DeleteDate';

const filters = { origin: '' };
const rowKey = (row: ReportDate) => row.date;
const rowName = (row: ReportDate) => row.date;
const searchText = ({ date }: ReportDate) => date;

/** Every date that has data, uploaded or synced. */
export function DateTable() {
  const { t } = useTranslation();
  const dates = useReportDates();
  const deleting = useDeleteReport();
  const confirmDelete = useConfirmDelete();
  const [{ origin }, setFilter] = useUrlState(filters);
  const filter = useCallback((day: ReportDate) => day.origins.includes(origin), [origin]);

  const remove = (day: ReportDate, which: DeleteOrigin) =>
    confirmDelete({
      title: t('dayReports.deleteTitle', { date: day.date, origin: t(`origin.${which}`) }),
      // How many there are of one origin alone, nobody has counted.
      names: [
        day.origins.length > 1 ? day.date : t('dayReports.lost', { date: day.date, count: day.record_count }),
      ],
      consequence: t(`dayReports.deleteConsequence.${which}`),
      done: t('dayReports.deleted', { date: day.date }),
      remove: () => deleting.mutateAsync({ date: day.date, origin: which }),
    });
  const columns = useDateColumns();

  return (
    <DataTable<ReportDate>
      label={t('dayReports.dates')}
      query={dates}
      rowKey={rowKey}
      rowName={rowName}
      columns={columns}
      rowActions={(day) => <DeleteDate day={day} onDelete={(which) => remove(day, which)} />}
      searchText={searchText}
      searchPlaceholder={t('dayReports.search')}
      filter={origin ? filter : undefined}
      onClearFilter={() => setFilter({ origin: '' })}
      filters={
        <ChoiceSelect
          label={t('term.origin')}
          value={origin}
          onChange={(value) => setFilter({ origin: value })}
          options={[
            { value: '', label: t('dayReports.anyOrigin') },
            ...(['upload', 'prometheus'] as const).map((value) => ({ value, label: t(`origin.${value}`) })),
          ]}
        />
      }
      empty={<EmptyHint title={t('dayReports.empty')} text={t('dayReports.emptyText')} />}
    />
  );
}
