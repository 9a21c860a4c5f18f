import { type DragEvent, type ReactNode, useState } from 'react';

interface Props {
  /** File types to offer, as for an input. */
  accept: string;
  multiple?: boolean;
  label: string;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** A place to drop files on; pressed, it offers to choose them. */
export function FileDrop({ accept, multiple, label, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const taken = [...(files ?? [])];
    if (taken.length > 0) onFiles(multiple ? taken : taken.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be chosen again, once it was corrected.
          target.value = '';
        }}
      />
      {children}
    </label>
  );
}
