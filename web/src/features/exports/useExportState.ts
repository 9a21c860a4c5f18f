import { useUrlState } from '../../lib/urlState';

const defaults = { dates: '', headers: 'default', measure: '', cap: '', format: 'xlsx' };

/** What is to be exported, kept in the address. */
export function useExportState() {
  const [state, change] = useUrlState(defaults);
  return {
    ...state,
    dates: state.dates.split(',').filter(Boolean).sort(),
    cap: state.cap === '1',
    change,
    choose: (dates: string[]) => change({ dates: dates.toSorted().join(',') }),
  };
}

export type ExportState = ReturnType<typeof useExportState>;
