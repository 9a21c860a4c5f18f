import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Null when the check did not come to it. */
  good: boolean | null;
  /** Without it nothing works; otherwise figures are less exact. */
  needed: boolean;
  words: { good: string; bad: string };
}

/** One thing that was looked for, by colour, icon and word. */
export function Finding({ good, needed, words }: Props) {
  const { t } = useTranslation();
  if (good === null) return <span className="muted">{t('check.notAsked')}</span>;
  if (good)
    return (
      <span className="good">
        <CheckCircleOutlined aria-hidden /> {words.good}
      </span>
    );
  return needed ? (
    <span className="bad">
      <CloseCircleFilled aria-hidden /> {words.bad}
    </span>
  ) : (
    <span className="warn" title={t('check.optionalHint')}>
      <ExclamationCircleFilled aria-hidden /> {words.bad}（{t('check.optional')}）
    </span>
  );
}
