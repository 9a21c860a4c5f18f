import { type ReactNode, useState } from 'react';
import type { Page } from '../../menu';
import { lazyPart } from '../../lib/lazyPart';
import { useOpenParam } from '../../lib/urlState';
import { type Loss, useConfirmDelete } from '../confirm';
import { OpenWindow } from '../OpenWindow';
import { RowActions } from '../RowActions';
import { RunStrips } from '../runs/RunStrips';
import { DataTable, type DataTableProps } from '../table/DataTable';
import { DeleteSelected } from './DeleteSelected';
import { type Importing, RecordActions } from './RecordActions';
import type { RecordWindow, Windows } from './windows';

/* Fetched when it is first opened. */
const ImportBox = lazyPart(() => import('../ImportBox'), 'ImportBox');

type TableProps<Row> = Omit<DataTableProps<Row>, 'actions' | 'rowActions' | 'selectionActions' | 'empty'>;

interface Props<Row, Own extends string> extends TableProps<Row> {
  page: Page;
  /** The text of the button that adds one; without it none is added by hand. */
  addText?: string;
  /** Whether a row can be changed. */
  editable: boolean;
  importing: Importing;
  /** What goes when rows are deleted, and how. */
  loss: (rows: Row[]) => Omit<Loss, 'remove'>;
  remove: (rows: Row[]) => Promise<unknown>;
  /** Buttons of the page's own: over the table for all, in the selection for those chosen. */
  own?: (windows: Windows<Row, Own>, size: 'small' | 'medium', chosen?: Row[]) => ReactNode;
  /** Buttons of the page's own in each row. */
  ownRow?: (row: Row, windows: Windows<Row, Own>) => ReactNode;
  /** The windows of the page: adding, editing, and its own. */
  children: (window: RecordWindow<Row, Own>, windows: Windows<Row, Own>) => ReactNode;
  empty: (windows: Windows<Row, Own>) => ReactNode;
  /** Stands above the list. */
  above?: ReactNode;
  /** A window of the page's own that `?name=1` in the address opens. */
  opens?: Own;
}

/** A list of things that are kept here: added, imported, changed and deleted, one or the selected. */
export function RecordPage<Row extends object, Own extends string = never>(props: Props<Row, Own>) {
  const { page, addText, editable, importing, loss, remove, own, ownRow, children, empty, above, ...table } =
    props;
  const confirmDelete = useConfirmDelete();
  const asked = { add: useOpenParam('add'), own: useOpenParam(props.opens ?? 'open') };
  const [open, setOpen] = useState<RecordWindow<Row, Own> | undefined>(
    asked.add
      ? { kind: 'add' }
      : asked.own && props.opens
        ? { kind: props.opens, chosen: undefined }
        : undefined,
  );
  const windows: Windows<Row, Own> = { open: setOpen, close: () => setOpen(undefined) };
  const askToDelete = (rows: Row[], then?: () => void) =>
    confirmDelete({ ...loss(rows), remove: () => remove(rows).then(then) });

  return (
    <>
      {above}
      <RunStrips page={page} />
      <DataTable<Row>
        {...table}
        rowActions={(row) => (
          <RowActions
            name={table.rowName(row)}
            onEdit={editable ? () => setOpen({ kind: 'edit', row }) : undefined}
            onDelete={() => askToDelete([row])}
          >
            {ownRow?.(row, windows)}
          </RowActions>
        )}
        actions={
          <>
            {own?.(windows, 'medium')}
            <RecordActions
              importing={importing}
              addText={addText}
              onImport={() => setOpen({ kind: 'import' })}
              onAdd={() => setOpen({ kind: 'add' })}
            />
          </>
        }
        selectionActions={(chosen, clear) => (
          <>
            {own?.(windows, 'small', chosen)}
            <DeleteSelected onClick={() => askToDelete(chosen, clear)} />
          </>
        )}
        empty={empty(windows)}
      />
      {open && (
        <OpenWindow>
          {children(open, windows)}
          {open.kind === 'import' && <ImportBox {...importing} onClose={windows.close} />}
        </OpenWindow>
      )}
    </>
  );
}
