import { useTranslation } from 'react-i18next';
import { Tag } from './Tag';

const known = ['prometheus', 'upload', 'mixed'] as const;

/** Where figures come from. */
export function OriginTags({ origins }: { origins: readonly string[] }) {
  const { t } = useTranslation();
  if (origins.length === 0) return <span className="muted">—</span>;
  return origins.map((origin) => {
    const word = known.find((name) => name === origin);
    return (
      <Tag key={origin} title={word && t(`originHint.${word}`)}>
        {word ? t(`origin.${word}`) : origin}
      </Tag>
    );
  });
}
