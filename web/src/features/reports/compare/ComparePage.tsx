import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Compared } from '../../../api/types';
import { isDate } from '../../../lib/dates';
import { query, useUrlState } from '../../../lib/urlState';
import { EmptyHint } from '../../../ui/EmptyHint';
import { Loading } from '../../../ui/Loading';
import { MeasureSelect } from '../../../ui/MeasureSelect';
import { ChoiceSelect } from '../../../ui/ChoiceSelect';
import { DataTable } from '../../../ui/table/DataTable';
import { useComparison, useReportDates } from '../queries';
import { ReportDatePicker } from '../ReportDatePicker';
import { useCompareColumns } from './columns';

const defaults = { date: '', measure: '', only: '' };
const onlyBoth = (row: Compared) => row.uploaded !== null && row.synced !== null;
const onlyOne = (row: Compared) => !onlyBoth(row);
const rowKey = (row: Compared) => `${row.project_name} ${row.namespace}`;
const rowName = (row: Compared) => row.namespace;
const searchText = (row: Compared) =>
  `${row.project_name} ${row.namespace} ${row.cluster_names.join(' ')} ${row.sites.join(' ')}`;

/** What was uploaded beside what was synced, of one date (domain §13). */
export function ComparePage() {
  const { t } = useTranslation();
  const dates = useReportDates();
  const [view, setView] = useUrlState(defaults);
  const columns = useCompareColumns();
  const latest = (dates.data ?? []).reduce((newest, { date }) => (date > newest ? date : newest), '');
  const date = isDate(view.date) ? view.date : latest;
  const comparison = useComparison(date, view.measure);

  return (
    <Loading query={dates}>
      {(known) => (
        <DataTable<Compared>
          label={t('compare.title')}
          query={comparison}
          rowKey={rowKey}
          rowName={rowName}
          columns={columns}
          searchText={searchText}
          searchPlaceholder={t('compare.search')}
          filter={view.only === 'both' ? onlyBoth : view.only === 'one' ? onlyOne : undefined}
          onClearFilter={() => setView({ only: '' })}
          lead={<ReportDatePicker dates={known} value={date} onChange={(next) => setView({ date: next })} />}
          filters={
            <>
              <MeasureSelect value={view.measure} onChange={(measure) => setView({ measure })} />
              <ChoiceSelect
                label={t('compare.only')}
                value={view.only}
                onChange={(only) => setView({ only })}
                options={(['all', 'both', 'one'] as const).map((name) => ({
                  value: name === 'all' ? '' : name,
                  label: t(`compare.show.${name}`),
                }))}
              />
            </>
          }
          actions={
            <Link to={`/reports?${query({ date, measure: view.measure })}`}>← {t('menu.reports')}</Link>
          }
          empty={<EmptyHint title={t('compare.empty')} text={t('compare.emptyText')} />}
        />
      )}
    </Loading>
  );
}
