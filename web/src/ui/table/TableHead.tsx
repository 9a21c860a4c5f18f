import CaretDownOutlined from '@ant-design/icons/CaretDownOutlined';
import CaretUpOutlined from '@ant-design/icons/CaretUpOutlined';
import { useTranslation } from 'react-i18next';
import { parseSort } from '../../lib/table';
import { cellClass, type Column } from './columns';
import { Hint } from '../Hint';

interface Props<Row> {
  columns: Column<Row>[];
  sort: string;
  onSort: (sort: string) => void;
  expandable: boolean;
  actions: boolean;
  /** How many of all matching rows are selected; without it rows cannot be. */
  selection?: { chosen: number; matching: number; onAll: (all: boolean) => void };
}

/** A heading that is too long breaks before its unit. */
const heading = (title: string) => title.replace('(', '\u200b(');

/** The next sort when a heading is pressed: ascending, descending, none. */
function nextSort(key: string, sort: string) {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? '' : key;
}

export function TableHead<Row>({ columns, sort, onSort, expandable, actions, selection }: Props<Row>) {
  const { t } = useTranslation();
  const { field, direction } = parseSort(sort);
  const ariaSort = (key: string) =>
    key === field ? (direction === 1 ? 'ascending' : 'descending') : undefined;

  return (
    <thead>
      <tr>
        {expandable && <th className="cell-tool" aria-label={t('table.details')} />}
        {selection && (
          <th className="cell-tool">
            <input
              ref={(box) => {
                if (box) box.indeterminate = selection.chosen > 0 && selection.chosen < selection.matching;
              }}
              type="checkbox"
              aria-label={t('action.selectAll')}
              title={t('table.selectAllHint', { count: selection.matching })}
              checked={selection.chosen > 0 && selection.chosen === selection.matching}
              onChange={({ target }) => selection.onAll(target.checked)}
            />
          </th>
        )}
        {columns.map((column) => (
          <th key={column.key} className={cellClass(column)} aria-sort={ariaSort(column.key)}>
            <Hint title={column.hint}>
              {column.value ? (
                <button type="button" className="sort" onClick={() => onSort(nextSort(column.key, sort))}>
                  {heading(column.title)}
                  <SortMark direction={column.key === field ? direction : undefined} />
                </button>
              ) : (
                <span>{heading(column.title)}</span>
              )}
            </Hint>
          </th>
        ))}
        {actions && <th className="cell-pinned" aria-label={t('table.actions')} />}
      </tr>
    </thead>
  );
}

function SortMark({ direction }: { direction?: 1 | -1 }) {
  if (direction === -1) return <CaretDownOutlined aria-hidden />;
  return <CaretUpOutlined aria-hidden className={direction ? undefined : 'sort-none'} />;
}
