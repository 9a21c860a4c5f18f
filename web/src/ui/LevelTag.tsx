import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { useTranslation } from 'react-i18next';
import type { Level } from '../lib/levels';

const icons = {
  low: <CheckCircleOutlined aria-hidden />,
  medium: <MinusCircleOutlined aria-hidden />,
  high: <WarningOutlined aria-hidden />,
  over: <ExclamationCircleFilled aria-hidden />,
};

export const isLevel = (level: string | null | undefined): level is keyof typeof icons =>
  level !== null && level !== undefined && level in icons;

/** Ranks levels for sorting, lowest first. */
export const levelRank = (level: string | null | undefined) =>
  isLevel(level) ? Object.keys(icons).indexOf(level) : null;

/** Beside a rate: that nothing is the matter needs no sign. */
export const LevelIcon = ({ level }: { level: Level }) => (level === 'low' ? null : icons[level]);

/** A level by colour, icon and word: never by colour alone. */
export function LevelTag({ level }: { level: string | null | undefined }) {
  const { t } = useTranslation();
  if (!isLevel(level)) return <span className="muted">—</span>;
  return (
    <span className={`level level-${level}`}>
      {icons[level]} {t(`level.${level}`)}
    </span>
  );
}
