import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';

interface Props {
  /** What the row is called, for those who hear the buttons. */
  name: string;
  /** Without it, the row cannot be changed by hand. */
  onEdit?: () => void;
  onDelete: () => void;
  children?: ReactNode;
}

/** Edit and delete, at the end of a row. */
export function RowActions({ name, onEdit, onDelete, children }: Props) {
  const { t } = useTranslation();
  return (
    <span className="row-actions">
      {children}
      {onEdit && (
        <IconButton
          hint={t('action.editNamed', { name })}
          icon={<EditOutlined aria-hidden />}
          onClick={onEdit}
        />
      )}
      <IconButton
        hint={t('action.deleteNamed', { name })}
        danger
        icon={<DeleteOutlined aria-hidden />}
        onClick={onDelete}
      />
    </span>
  );
}
