import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HintButton } from './HintButton';

interface Props {
  /** What the row is called, for those who hear the buttons. */
  name: string;
  onEdit: () => void;
  onDelete: () => void;
  children?: ReactNode;
}

/** Edit and delete, at the end of a row. */
export function RowActions({ name, onEdit, onDelete, children }: Props) {
  const { t } = useTranslation();
  return (
    <span className="row-actions">
      {children}
      <HintButton
        hint={t('action.editNamed', { name })}
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden />}
        onClick={onEdit}
      />
      <HintButton
        hint={t('action.deleteNamed', { name })}
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined aria-hidden />}
        onClick={onDelete}
      />
    </span>
  );
}
