import { useMemo } from 'react';
import { parseSort, searchRows, sortRows } from '../../lib/table';
import type { Column } from './columns';
import type { TableState } from './useTableState';

interface Options<Row> {
  rows: Row[] | undefined;
  columns: Column<Row>[];
  searchText: (row: Row) => string;
  filter?: (row: Row) => boolean;
}

/** The rows that the page's filter and the search match, as sorted. */
export function useRows<Row>(
  { rows, columns, searchText, filter }: Options<Row>,
  { query, sort }: TableState,
) {
  const matching = useMemo(() => {
    const kept = filter ? (rows ?? []).filter(filter) : (rows ?? []);
    return searchRows(kept, searchText, query);
  }, [rows, filter, searchText, query]);

  return useMemo(() => {
    const { field, direction } = parseSort(sort);
    return sortRows(matching, columns.find(({ key }) => key === field)?.value, direction);
  }, [matching, columns, sort]);
}
