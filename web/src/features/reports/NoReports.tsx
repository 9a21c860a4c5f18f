import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyHint } from '../../ui/EmptyHint';

/** No date has data yet: how to come to some. */
export function NoReports() {
  const { t } = useTranslation();
  return (
    <EmptyHint title={t('reports.empty')} text={t('reports.emptyText')}>
      <Link to="/day-reports">{t('reports.emptyUpload')}</Link>
      <Link to="/sources?sync=1">{t('reports.emptySync')}</Link>
    </EmptyHint>
  );
}
