import type { ReactNode } from 'react';

interface Props {
  /** What it does, as its name and its tooltip. */
  hint: string;
  icon: ReactNode;
  danger?: boolean;
  onClick?: () => void;
}

/** A button in a row of a table: rows come and go by the thousand, so it is the browser's own. */
export function IconButton({ hint, icon, danger, onClick }: Props) {
  return (
    <button
      type="button"
      className={danger ? 'icon-button icon-danger' : 'icon-button'}
      aria-label={hint}
      title={hint}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
