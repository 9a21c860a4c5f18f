import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';

/** The values of the address, with defaults where it says nothing. */
export function readParams<State extends Record<string, string>>(
  params: URLSearchParams,
  defaults: State,
): State {
  const entries = Object.entries(defaults).map(([key, value]) => [key, params.get(key) ?? value]);
  return Object.fromEntries(entries) as State;
}

/** The address with some values changed; what equals its default is left out, so that addresses stay short. */
export function writeParams<State extends Record<string, string>>(
  params: URLSearchParams,
  defaults: State,
  changes: Partial<State>,
) {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries<string | undefined>(changes)) {
    if (value === undefined || value === defaults[key]) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/**
 * State kept in the address, so that a view can be sent to a colleague.
 * `defaults` must be a constant of its module.
 */
export function useUrlState<State extends Record<string, string>>(defaults: State) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readParams(params, defaults), [params, defaults]);
  const change = useCallback(
    (changes: Partial<State>) =>
      setParams((current) => writeParams(current, defaults, changes), { replace: true }),
    [setParams, defaults],
  );
  return [state, change] as const;
}

/** The query of an address; what is empty is left out. */
export const query = (values: Record<string, string>) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();

/** Whether the address asks for a window to be open, as in `/clusters?add=1`; asked once, so that closing it holds. */
export function useOpenParam(name: string) {
  const [params, setParams] = useSearchParams();
  const [asked] = useState(() => params.has(name));
  useEffect(() => {
    if (!params.has(name)) return;
    const rest = new URLSearchParams(params);
    rest.delete(name);
    setParams(rest, { replace: true });
  }, [name, params, setParams]);
  return asked;
}
