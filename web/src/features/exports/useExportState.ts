import type { ReportDate } from '../../api/types';
import { isDate } from '../../lib/dates';
import { headersPreference } from '../../lib/preferences';
import { useUrlState } from '../../lib/urlState';

const defaults = { dates: '', headers: '', measure: '', cap: '', format: 'xlsx' };

/** What is to be exported, kept in the address. */
export function useExportState(known: ReportDate[]) {
  const [state, change] = useUrlState(defaults);
  const asked = state.dates.split(',').filter(isDate).sort();
  return {
    ...state,
    headers: state.headers || headersPreference.get(),
    /** What was chosen, whether there is anything of it or not. */
    asked,
    /** Those of them that have data: what the file will hold. */
    dates: asked.filter((date) => known.some((day) => day.date === date)),
    cap: state.cap === '1',
    change,
    chooseHeaders: (headers: 'default' | 'platform') => {
      headersPreference.set(headers);
      change({ headers });
    },
    choose: (dates: string[]) => change({ dates: dates.toSorted().join(',') }),
  };
}

export type ExportState = ReturnType<typeof useExportState>;
