import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportDate } from '../../api/types';
import { IconButton } from '../../ui/IconButton';

const origins = ['upload', 'prometheus'] as const;
export type DeleteOrigin = (typeof origins)[number];

interface Props {
  day: ReportDate;
  onDelete: (origin: DeleteOrigin) => void;
}

/** Deletes a date's figures; where some were uploaded and others synced, it asks which. */
export function DeleteDate({ day, onDelete }: Props) {
  const { t } = useTranslation();
  const present = origins.filter((origin) => day.origins.includes(origin));
  const [only] = present;
  const several = present.length > 1;
  const button = (
    <IconButton
      hint={t('dayReports.deleteHint', { date: day.date })}
      danger
      icon={<DeleteOutlined aria-hidden />}
      onClick={several || !only ? undefined : () => onDelete(only)}
    />
  );
  if (!several) return button;
  return (
    <Popover
      trigger="click"
      placement="left"
      content={
        <span className="choices">
          {present.map((origin) => (
            <Button key={origin} size="small" danger onClick={() => onDelete(origin)}>
              {t('dayReports.deleteOrigin', { origin: t(`origin.${origin}`) })}
            </Button>
          ))}
        </span>
      }
    >
      <span>{button}</span>
    </Popover>
  );
}
