import { Button, Spin } from 'antd';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/format';
import { EmptyHint } from '../EmptyHint';
import { ErrorAlert } from '../ErrorAlert';
import type { Column } from './columns';
import { SearchBox } from './SearchBox';
import { Selection } from './Selection';
import { TableBody } from './TableBody';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { toggled } from './toggled';
import { useRows } from './useRows';
import { useTableState } from './useTableState';

export interface DataTableProps<Row> {
  /** What the table lists, for those who cannot see it. */
  label: string;
  query: { data: Row[] | undefined; error: unknown; refetch: () => unknown };
  rowKey: (row: Row) => string | number;
  rowName: (row: Row) => string;
  columns: Column<Row>[];
  /** What can be done with a row, at its end; stays in sight when the table is scrolled sideways. */
  rowActions?: (row: Row) => ReactNode;
  /** Pixels that the row's actions take. */
  actionsWidth?: number;
  /** What search looks in. */
  searchText: (row: Row) => string;
  searchPlaceholder: string;
  /** Keeps a row: the page's own filter. */
  filter?: (row: Row) => boolean;
  onClearFilter?: () => void;
  /** Stands before the search. */
  lead?: ReactNode;
  filters?: ReactNode;
  actions?: ReactNode;
  /** What can be done with the selected rows; without it rows cannot be selected. */
  selectionActions?: (rows: Row[], clear: () => void) => ReactNode;
  expand?: { render: (row: Row) => ReactNode; when?: (row: Row) => boolean };
  /** Where else what is searched for may be. */
  elsewhere?: ReactNode;
  /** What to do when there is nothing yet. */
  empty: ReactNode;
}

/** A longer list keeps some height, however little is left of the page. */
const fewRows = 5;

/** A list that is searched, sorted and selected in the browser, with its state in the address. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, query, rowKey, rowName, columns, selectionActions, expand } = props;
  const { t } = useTranslation();
  const state = useTableState();
  const place = useRef<HTMLDivElement>(null);
  const rows = useRows({ ...props, rows: query.data }, state);
  const [selected, setSelected] = useState<ReadonlySet<string | number>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string | number>>(new Set());

  // A row that the filter hides is not selected: what is done to the selection can be seen.
  const chosen = rows.filter((row) => selected.has(rowKey(row)));
  const all = query.data?.length ?? 0;
  const widths = [
    ...(expand ? [36] : []),
    ...(selectionActions ? [40] : []),
    ...columns.map(({ width }) => width),
    ...(props.rowActions ? [props.actionsWidth ?? 84] : []),
  ];
  const clearSelection = () => setSelected(new Set());
  const select = useCallback(
    (row: Row, checked: boolean) => setSelected((keys) => toggled(keys, rowKey(row), checked)),
    [rowKey],
  );
  const toggle = useCallback(
    (row: Row) => setOpened((keys) => toggled(keys, rowKey(row), !keys.has(rowKey(row)))),
    [rowKey],
  );

  return (
    <>
      <div className="toolbar">
        {props.lead}
        <SearchBox value={state.typed} placeholder={props.searchPlaceholder} onChange={state.search} />
        {props.filters}
        {query.data && (
          <span className="muted row-count" role="status">
            {rows.length === all
              ? t('table.count', { count: all, shown: count(all) })
              : t('table.matching', { count: all, matching: count(rows.length), all: count(all) })}
          </span>
        )}
        <div className="toolbar-actions">{props.actions}</div>
      </div>
      {selectionActions && chosen.length > 0 && (
        <Selection chosen={chosen.length} matching={rows.length} onClear={clearSelection}>
          {selectionActions(chosen, clearSelection)}
        </Selection>
      )}
      <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />
      <div
        ref={place}
        className={rows.length > fewRows ? 'table-place table-tall' : 'table-place'}
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        <table
          style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}
          aria-rowcount={rows.length + 1}
        >
          <colgroup>
            {widths.map((width, index) => (
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            sort={state.sort}
            onSort={state.setSort}
            expandable={expand !== undefined}
            actions={props.rowActions !== undefined}
            selection={
              selectionActions && {
                chosen: chosen.length,
                matching: rows.length,
                onAll: (on) => setSelected(new Set(on ? rows.map(rowKey) : [])),
              }
            }
          />
          <TableBody rows={rows} rowKey={rowKey} place={place}>
            {(row) => (
              <TableRow
                row={row}
                name={rowName(row)}
                columns={columns}
                actions={props.rowActions}
                selected={selected.has(rowKey(row))}
                onSelect={selectionActions && select}
                open={opened.has(rowKey(row))}
                expandable={expand?.when?.(row) ?? true}
                onToggle={expand && toggle}
                expansion={expand?.render}
              />
            )}
          </TableBody>
        </table>
        {!query.data && !query.error && <Spin className="loading" />}
        {query.data && all === 0 && props.empty}
        {all > 0 && rows.length === 0 && (
          <EmptyHint title={t('table.noMatch')}>
            <Button
              onClick={() => {
                state.search('');
                props.onClearFilter?.();
              }}
            >
              {t('table.clearFilter')}
            </Button>
            {props.elsewhere}
          </EmptyHint>
        )}
      </div>
    </>
  );
}
