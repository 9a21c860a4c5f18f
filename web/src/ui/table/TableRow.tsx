import RightOutlined from '@ant-design/icons/RightOutlined';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cellClass, type Column } from './columns';

interface Props<Row> {
  row: Row;
  /** What the row is called, for those who hear its buttons. */
  name: string;
  columns: Column<Row>[];
  actions?: ReactNode;
  selection?: { checked: boolean; onChange: (row: Row, checked: boolean) => void };
  expansion?: {
    possible: boolean;
    open: boolean;
    onToggle: (row: Row) => void;
    content: (row: Row) => ReactNode;
  };
}

/** A row, and below it what it was opened to. */
export function TableRow<Row>({ row, name, columns, actions, selection, expansion }: Props<Row>) {
  const { t } = useTranslation();
  const span = columns.length + [actions, selection, expansion].filter(Boolean).length;
  return (
    <>
      <tr className={selection?.checked ? 'row-selected' : undefined}>
        {expansion && (
          <td className="cell-tool">
            {expansion.possible && (
              <button
                type="button"
                className="expand"
                aria-expanded={expansion.open}
                aria-label={t(expansion.open ? 'table.collapse' : 'table.expand', { name })}
                onClick={() => expansion.onToggle(row)}
              >
                <RightOutlined aria-hidden rotate={expansion.open ? 90 : 0} />
              </button>
            )}
          </td>
        )}
        {selection && (
          <td className="cell-tool">
            <Checkbox
              aria-label={name}
              checked={selection.checked}
              onChange={({ target }) => selection.onChange(row, target.checked)}
            />
          </td>
        )}
        {columns.map((column) => {
          const value = column.render ? undefined : column.value?.(row);
          return (
            <td
              key={column.key}
              className={cellClass(column)}
              title={value === undefined || value === null ? undefined : String(value)}
            >
              {column.render ? column.render(row) : value}
            </td>
          );
        })}
        {actions && <td className="cell-pinned">{actions}</td>}
      </tr>
      {expansion?.open && (
        <tr className="row-expansion">
          <td colSpan={span}>
            <div className="expansion">{expansion.content(row)}</div>
          </td>
        </tr>
      )}
    </>
  );
}
