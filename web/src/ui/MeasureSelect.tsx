import { useTranslation } from 'react-i18next';
import { measures } from '../lib/measures';
import { ChoiceSelect } from './ChoiceSelect';

/** Which measure a report is made of; without a choice, each source's own. */
export function MeasureSelect({ value, onChange }: { value: string; onChange: (measure: string) => void }) {
  const { t } = useTranslation();
  return (
    <ChoiceSelect
      label={t('measure.label')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('measure.own'), hint: t('measureHint.own') },
        ...measures.map((measure) => ({
          value: measure,
          label: t(`measure.${measure}`),
          hint: t(`measureHint.${measure}`),
        })),
      ]}
    />
  );
}
