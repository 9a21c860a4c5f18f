import RightOutlined from '@ant-design/icons/RightOutlined';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cellClass, type Column } from './columns';

interface Props<Row> {
  row: Row;
  /** What the row is called, for those who hear its buttons. */
  name: string;
  columns: Column<Row>[];
  actions?: (row: Row) => ReactNode;
  selected: boolean;
  /** Without it, rows cannot be selected. */
  onSelect?: (row: Row, selected: boolean) => void;
  open: boolean;
  expandable: boolean;
  /** Without it, no row can be opened. */
  onToggle?: (row: Row) => void;
  expansion?: (row: Row) => ReactNode;
}

/** A row, and below it what it was opened to. */
function PlainTableRow<Row>(props: Props<Row>) {
  const { row, name, columns, actions, selected, onSelect, open, expandable, onToggle, expansion } = props;
  const { t } = useTranslation();
  return (
    <>
      <tr className={selected ? 'row-selected' : undefined}>
        {onToggle && (
          <td className="cell-tool">
            {expandable && (
              <button
                type="button"
                className="expand"
                aria-expanded={open}
                aria-label={t(open ? 'table.collapse' : 'table.expand', { name })}
                onClick={() => onToggle(row)}
              >
                <RightOutlined aria-hidden rotate={open ? 90 : 0} />
              </button>
            )}
          </td>
        )}
        {onSelect && (
          <td className="cell-tool">
            <input
              type="checkbox"
              aria-label={name}
              checked={selected}
              onChange={({ target }) => onSelect(row, target.checked)}
            />
          </td>
        )}
        {columns.map((column) => (
          <Cell key={column.key} row={row} column={column} />
        ))}
        {actions && <td className="cell-pinned">{actions(row)}</td>}
      </tr>
      {open && expansion && (
        <tr className="row-expansion">
          <td colSpan={columns.length + [actions, onSelect, onToggle].filter(Boolean).length}>
            <div className="expansion">{expansion(row)}</div>
          </td>
        </tr>
      )}
    </>
  );
}

/** Scrolling draws rows that come into sight, and none of those that are there. */
export const TableRow = memo(PlainTableRow) as typeof PlainTableRow;

function Cell<Row>({ row, column }: { row: Row; column: Column<Row> }) {
  if (column.render) return <td className={cellClass(column)}>{column.render(row)}</td>;
  const text = String(column.value?.(row) ?? '');
  return (
    <td className={`cell-text ${cellClass(column) ?? ''}`} title={text}>
      {text}
    </td>
  );
}
