import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/format';

interface Props {
  chosen: number;
  matching: number;
  onClear: () => void;
  children: ReactNode;
}

/** How many rows are selected, of all that the filter matches, and what can be done with them. */
export function Selection({ chosen, matching, onClear, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className="selection" role="status">
      <span>
        {chosen === matching
          ? t('table.selectedAll', { count: chosen, shown: count(chosen) })
          : t('table.selected', { count: matching, chosen: count(chosen), matching: count(matching) })}
      </span>
      {children}
      <Button size="small" type="text" onClick={onClear}>
        {t('table.clearSelection')}
      </Button>
    </div>
  );
}
