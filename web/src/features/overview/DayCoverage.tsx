import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DayCalendar } from '../reports/DayCalendar';
import { useReportDates } from '../reports/queries';

/** Which days have data, and whether it is complete; each opens its report. */
export function DayCoverage({ newest }: { newest: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const dates = useReportDates();
  return (
    <section className="panel" aria-labelledby="coverage">
      <header className="panel-header">
        <h2 id="coverage">{t('overview.coverage')}</h2>
      </header>
      <div className="overview-calendar">
        {newest && dates.data && (
          <DayCalendar
            dates={dates.data}
            value={newest}
            onChange={(date) => void navigate(`/reports?date=${date}`)}
          />
        )}
      </div>
    </section>
  );
}
