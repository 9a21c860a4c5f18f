import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDate } from '../../api/types';
import { addDays, addMonths, monthDays, monthName, weekdayNames } from '../../lib/dates';
import { HintButton } from '../../ui/HintButton';

interface Props {
  dates: ReportDate[];
  value: string;
  onChange: (date: string) => void;
  /** The arrow keys move in it at once; on a page they wait until one comes to it. */
  takesFocus?: boolean;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month of days; those with data are marked, and whether it is complete. */
export function DayCalendar({ dates, value, onChange, takesFocus }: Props) {
  const { t, i18n } = useTranslation();
  const [focused, setFocused] = useState(value);
  const grid = useRef<HTMLDivElement>(null);
  const known = new Map(dates.map((day) => [day.date, day]));

  const mayFocus = useRef(takesFocus);

  useEffect(() => {
    if (!mayFocus.current) return;
    grid.current?.querySelector<HTMLElement>(`[data-date="${focused}"]`)?.focus();
  }, [focused]);

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    mayFocus.current = true;
    setFocused(addDays(focused, step));
  };
  const state = (date: string) => {
    const day = known.get(date);
    if (!day) return 'none';
    return day.complete ? 'complete' : 'incomplete';
  };

  return (
    <div className="calendar">
      <header>
        <HintButton
          hint={t('reports.previousMonth')}
          type="text"
          size="small"
          icon={<LeftOutlined aria-hidden />}
          onClick={() => setFocused(addMonths(focused, -1))}
        />
        <strong aria-live="polite">{monthName(focused, i18n.language)}</strong>
        <HintButton
          hint={t('reports.nextMonth')}
          type="text"
          size="small"
          icon={<RightOutlined aria-hidden />}
          onClick={() => setFocused(addMonths(focused, 1))}
        />
      </header>
      <div ref={grid} className="calendar-days" role="group" aria-label={t('reports.date')} onKeyDown={move}>
        {weekdayNames(i18n.language).map((name) => (
          <span key={name} className="muted">
            {name}
          </span>
        ))}
        {monthDays(focused).map((date) => (
          <button
            key={date}
            type="button"
            data-date={date}
            className={`day day-${state(date)} ${date.slice(0, 7) === focused.slice(0, 7) ? '' : 'day-other'}`}
            aria-pressed={date === value}
            aria-label={`${date} ${t(`reports.day.${state(date)}`)}`}
            title={t(`reports.day.${state(date)}`)}
            tabIndex={date === focused ? 0 : -1}
            onClick={() => onChange(date)}
          >
            {Number(date.slice(8))}
          </button>
        ))}
      </div>
      <footer className="muted">
        <span className="day-complete">{t('reports.day.complete')}</span>
        <span className="day-incomplete">{t('reports.day.incomplete')}</span>
      </footer>
    </div>
  );
}
