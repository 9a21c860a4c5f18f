import { Button, Switch } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportRow } from '../../api/types';
import { isDate } from '../../lib/dates';
import { query, useUrlState } from '../../lib/urlState';
import { ChoiceSelect } from '../../ui/ChoiceSelect';
import { EmptyHint } from '../../ui/EmptyHint';
import { Loading } from '../../ui/Loading';
import { MeasureSelect } from '../../ui/MeasureSelect';
import { DataTable } from '../../ui/table/DataTable';
import { useClusters } from '../clusters/queries';
import { useReportColumns } from './columns';
import { NoReports } from './NoReports';
import { ProjectNamespaces } from './ProjectNamespaces';
import { useReport, useReportDates } from './queries';
import { ReportDatePicker } from './ReportDatePicker';
import { ReportSummary } from './ReportSummary';
import { Hint } from '../../ui/Hint';

const defaults = { date: '', measure: '', cluster: '', all: '', cap: '', level: '' };
const rowKey = (row: ReportRow) => row.project_name;
const rowName = (row: ReportRow) => row.project_name;
const searchText = (row: ReportRow) => `${row.project_name} ${row.cloud_id ?? ''}`;

export function ReportsPage() {
  const dates = useReportDates();
  return (
    <Loading query={dates}>
      {(known) => (known.length > 0 ? <Report dates={known} /> : <NoReports />)}
    </Loading>
  );
}

type Dates = NonNullable<ReturnType<typeof useReportDates>['data']>;

function Report({ dates }: { dates: Dates }) {
  const { t } = useTranslation();
  const [view, setView] = useUrlState(defaults);
  const latest = dates.reduce((newest, { date }) => (date > newest ? date : newest), '');
  const date = isDate(view.date) ? view.date : latest;
  const clusters = useClusters().data ?? [];
  const capped = view.cap === '1';
  const report = useReport({
    date,
    measure: view.measure,
    cluster: view.cluster,
    all: view.all === '1',
    cap: capped,
  });
  const columns = useReportColumns(capped);
  const filter = useCallback((row: ReportRow) => (row.level ?? 'none') === view.level, [view.level]);

  return (
    <>
      <ReportSummary
        rows={report.data}
        day={dates.find((known) => known.date === date)}
        level={view.level}
        onLevel={(level) => setView({ level })}
      />
      <DataTable<ReportRow>
        label={t('menu.reports')}
        query={report}
        rowKey={rowKey}
        rowName={rowName}
        columns={columns}
        searchText={searchText}
        searchPlaceholder={t('reports.search')}
        filter={view.level ? filter : undefined}
        onClearFilter={() => setView({ level: '' })}
        lead={<ReportDatePicker dates={dates} value={date} onChange={(next) => setView({ date: next })} />}
        filters={
          <>
            <ChoiceSelect
              label={t('term.cluster')}
              value={view.cluster}
              onChange={(cluster) => setView({ cluster })}
              options={[
                { value: '', label: t('reports.anyCluster'), hint: t('reports.anyClusterHint') },
                ...clusters.map(({ name }) => ({ value: name, label: name, hint: t('reports.clusterHint') })),
              ]}
            />
            <MeasureSelect value={view.measure} onChange={(measure) => setView({ measure })} />
            <ViewSwitch name="all" on={view.all === '1'} onChange={(all) => setView({ all })} />
            <ViewSwitch name="cap" on={view.cap === '1'} onChange={(cap) => setView({ cap })} />
          </>
        }
        actions={
          <>
            <Link to={`/compare?${query({ date, measure: view.measure })}`} title={t('compare.hint')}>
              {t('compare.title')}
            </Link>
            <Link to={`/export?${query({ dates: date, measure: view.measure, cap: view.cap })}`}>
              {t('reports.export')}
            </Link>
          </>
        }
        expand={{
          render: (row) => (
            <ProjectNamespaces
              date={date}
              project={row.project_name}
              measure={view.measure}
              cluster={view.cluster}
            />
          ),
          when: (row) => row.origin !== null,
        }}
        elsewhere={
          view.all !== '1' && <Button onClick={() => setView({ all: '1' })}>{t('reports.lookInAll')}</Button>
        }
        empty={<EmptyHint title={t('reports.noRows')} text={t('reports.noRowsText')} />}
      />
    </>
  );
}

function ViewSwitch(props: { name: 'all' | 'cap'; on: boolean; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <Hint title={t(`reports.viewHint.${props.name}`)}>
      <label className="switch">
        <Switch size="small" checked={props.on} onChange={(on) => props.onChange(on ? '1' : '')} />
        {t(`reports.view.${props.name}`)}
      </label>
    </Hint>
  );
}
