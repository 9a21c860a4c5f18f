import type { ReactNode } from 'react';
import type { SortValue } from '../../lib/table';

export interface Column<Row> {
  key: string;
  title: string;
  /** Explains the column, at its heading. */
  hint?: ReactNode;
  /** Pixels; wider tables share what is left over. */
  width: number;
  align?: 'right' | 'center';
  /** What the column is sorted by; without it, it is not. */
  value?: (row: Row) => SortValue;
  /** What is shown, if not the value. */
  render?: (row: Row) => ReactNode;
}

export const cellClass = <Row>({ align }: Column<Row>) => align && `cell-${align}`;
