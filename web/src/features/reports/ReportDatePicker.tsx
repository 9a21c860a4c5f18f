import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDate } from '../../api/types';
import { HintButton } from '../../ui/HintButton';
import { DayCalendar } from './DayCalendar';

interface Props {
  dates: ReportDate[];
  value: string;
  onChange: (date: string) => void;
}

/** Chooses a day: from a calendar that marks which have data, or the one before and after. */
export function ReportDatePicker({ dates, value, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const sorted = dates.map(({ date }) => date).sort();
  const earlier = sorted.findLast((date) => date < value);
  const later = sorted.find((date) => date > value);
  const choose = (date: string) => {
    setOpen(false);
    onChange(date);
  };

  return (
    <div className="date-picker">
      <HintButton
        hint={earlier ? t('reports.earlier', { date: earlier }) : t('reports.noEarlier')}
        icon={<LeftOutlined aria-hidden />}
        disabled={!earlier}
        onClick={() => earlier && onChange(earlier)}
      />
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={open}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<DayCalendar dates={dates} value={value} onChange={choose} takesFocus />}
      >
        <Button icon={<CalendarOutlined aria-hidden />} aria-label={t('reports.date')} aria-haspopup="dialog">
          <span className="numeric">{value}</span>
        </Button>
      </Popover>
      <HintButton
        hint={later ? t('reports.later', { date: later }) : t('reports.noLater')}
        icon={<RightOutlined aria-hidden />}
        disabled={!later}
        onClick={() => later && onChange(later)}
      />
    </div>
  );
}
