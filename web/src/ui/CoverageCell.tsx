import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import { useTranslation } from 'react-i18next';
import { coverage, full } from '../lib/format';

interface Props {
  share: number | null | undefined;
  complete: boolean | null | undefined;
}

/** How much of the day its source saw; below 95 % the day is incomplete. */
export function CoverageCell({ share, complete }: Props) {
  const { t } = useTranslation();
  if (share === null || share === undefined)
    return (
      <span className="muted" title={t('coverage.noneHint')}>
        {t('coverage.none')}
      </span>
    );
  return (
    <span className={complete ? 'coverage' : 'coverage coverage-incomplete'} title={full(share)}>
      {complete ? <CheckCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {coverage(share)}
      {!complete && ` ${t('coverage.incomplete')}`}
    </span>
  );
}
