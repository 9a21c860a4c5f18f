import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject } from 'react';

interface Props<Row> {
  rows: Row[];
  rowKey: (row: Row) => string | number;
  /** What scrolls. */
  place: RefObject<HTMLDivElement | null>;
  children: (row: Row) => ReactNode;
}

/** Longer lists are drawn only where one looks. */
const virtualFrom = 100;
const rowHeight = 37;

export function TableBody<Row>(props: Props<Row>) {
  const { rows, rowKey, children } = props;
  if (rows.length > virtualFrom) return <VirtualBody {...props} />;
  return (
    <tbody>
      {rows.map((row) => (
        <Fragment key={rowKey(row)}>{children(row)}</Fragment>
      ))}
    </tbody>
  );
}

/** One body a row, so that a row and what it is opened to are measured together. */
function VirtualBody<Row>({ rows, rowKey, place, children }: Props<Row>) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row ? rowKey(row) : index;
    },
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <>
      <Space height={above} />
      {items.map(({ key, index }) => {
        const row = rows[index];
        return (
          row && (
            <tbody key={key} ref={virtual.measureElement} data-index={index}>
              {children(row)}
            </tbody>
          )
        );
      })}
      <Space height={below} />
    </>
  );
}

function Space({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}
