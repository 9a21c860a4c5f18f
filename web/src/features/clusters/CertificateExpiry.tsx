import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { useTranslation } from 'react-i18next';
import { dateTime, daysUntil } from '../../lib/format';

/** A client certificate is worth renewing from here on. */
const soon = 30;

/** When the cluster's client certificate ends; users without one have none to end. */
export function CertificateExpiry({ at }: { at: string | null }) {
  const { t } = useTranslation();
  if (!at) return <span className="muted">—</span>;
  const days = daysUntil(at);
  const [date] = dateTime(at).split(' ');
  if (days > soon)
    return (
      <span className="numeric" title={dateTime(at)}>
        {date}
      </span>
    );
  return (
    <span className={days < 0 ? 'bad' : 'warn'} title={dateTime(at)}>
      <WarningOutlined aria-hidden />{' '}
      {days < 0 ? t('clusters.expired') : t('clusters.expiresIn', { count: days })}
    </span>
  );
}
