import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export function DeleteSelected({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="small" danger icon={<DeleteOutlined aria-hidden />} onClick={onClick}>
      {t('action.deleteSelected')}
    </Button>
  );
}
