/** A window over a list: one of every list's, or one of the page's own, for all rows or those chosen. */
export type RecordWindow<Row, Own extends string> =
  { kind: 'add' } | { kind: 'import' } | { kind: 'edit'; row: Row } | { kind: Own; chosen?: Row[] };

export interface Windows<Row, Own extends string> {
  open: (window: RecordWindow<Row, Own>) => void;
  close: () => void;
}
