import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { EmptyHint } from '../EmptyHint';

export function UnknownPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <EmptyHint title={t('shell.unknownPage', { path: pathname })}>
      <Link to="/">{t('shell.home')}</Link>
    </EmptyHint>
  );
}
