import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInstallation } from '../../api/installation';
import type { ReportDate } from '../../api/types';
import { lastMonth, lastSeven, lastWeek, today } from '../../lib/dates';
import { count } from '../../lib/format';
import { CoverageCell } from '../../ui/CoverageCell';
import { HintButton } from '../../ui/HintButton';
import { OriginTags } from '../../ui/OriginTags';
import type { ExportState } from './useExportState';

interface Props {
  known: ReportDate[];
  state: ExportState;
}

/** The dates that have data, newest first, each with how far it can be trusted. */
export function DateList({ known, state: { dates: chosen, choose } }: Props) {
  const { t } = useTranslation();
  const now = today(useInstallation().data?.time_zone);
  const names = known.map(({ date }) => date);
  const toggle = (date: string) =>
    choose(chosen.includes(date) ? chosen.filter((other) => other !== date) : [...chosen, date]);

  return (
    <section className="panel date-list" aria-label={t('export.dates')}>
      <header className="panel-header">
        <Checkbox
          checked={chosen.length > 0 && names.every((date) => chosen.includes(date))}
          indeterminate={chosen.length > 0 && !names.every((date) => chosen.includes(date))}
          onChange={({ target }) => choose(target.checked ? names : [])}
        >
          {t('action.selectAll')}{' '}
          <span className="muted">{t('export.chosen', { chosen: chosen.length, all: names.length })}</span>
        </Checkbox>
        <span className="spacer" />
        <HintButton size="small" hint={t('export.lastSevenHint')} onClick={() => choose(lastSeven(names))}>
          {t('export.lastSeven')}
        </HintButton>
        <HintButton size="small" hint={t('export.lastWeekHint')} onClick={() => choose(lastWeek(now))}>
          {t('export.lastWeek')}
        </HintButton>
        <HintButton
          size="small"
          hint={t('export.lastMonthHint')}
          onClick={() => choose(lastMonth(names, now))}
        >
          {t('export.lastMonth')}
        </HintButton>
        <Button size="small" type="text" disabled={chosen.length === 0} onClick={() => choose([])}>
          {t('action.clear')}
        </Button>
      </header>
      <ul>
        {known
          .toSorted((left, right) => right.date.localeCompare(left.date))
          .map((day) => (
            <li key={day.date}>
              <Checkbox checked={chosen.includes(day.date)} onChange={() => toggle(day.date)}>
                <span className="numeric">{day.date}</span>
                <span className="muted">
                  {t('export.projects', { count: day.with_cloud_id, shown: count(day.with_cloud_id) })}
                </span>
              </Checkbox>
              <span>
                <OriginTags origins={day.origins} />
                {day.coverage !== null && <CoverageCell share={day.coverage} complete={day.complete} />}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
