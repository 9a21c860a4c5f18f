import type { ReactNode } from 'react';

export interface MiniColumn<Row> {
  key: string;
  title: ReactNode;
  /** Columns of one group stand under a common heading. */
  group?: { key: string; title: ReactNode };
  numeric?: boolean;
  /** Takes what the others leave. */
  wide?: boolean;
  render: (row: Row) => ReactNode;
}

interface Props<Row> {
  label: string;
  columns: MiniColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}

/** A small plain table inside something else: the shares of a quota, the namespaces of a project. */
export function MiniTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  const groups = columns.some(({ group }) => group);
  const className = (column: MiniColumn<Row>) =>
    column.numeric ? 'numeric' : column.wide ? 'wide-cell' : undefined;
  return (
    <div className="mini-table">
      <table aria-label={label}>
        <thead>
          {groups && (
            <tr>
              {columns.map((column, index) => {
                if (!column.group)
                  return (
                    <th key={column.key} rowSpan={2} className={className(column)}>
                      {column.title}
                    </th>
                  );
                if (columns[index - 1]?.group?.key === column.group.key) return null;
                const span = columns.filter(({ group }) => group?.key === column.group?.key).length;
                return (
                  <th key={column.group.key} colSpan={span} className="group">
                    {column.group.title}
                  </th>
                );
              })}
            </tr>
          )}
          <tr>
            {columns
              .filter(({ group }) => !groups || group)
              .map((column) => (
                <th key={column.key} className={className(column)}>
                  {column.title}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={className(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
