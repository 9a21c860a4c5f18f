import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

/** A choice remembered in this browser. */
function preference<Value extends string>(key: string, known: readonly Value[], fallback: () => Value) {
  const listeners = new Set<() => void>();
  const get = (): Value => {
    const stored = localStorage.getItem(key);
    return known.find((value) => value === stored) ?? fallback();
  };
  const set = (value: Value) => {
    localStorage.setItem(key, value);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { get, set, use: () => useSyncExternalStore(subscribe, get) };
}

export const themePreference = preference<Theme>('theme', ['light', 'dark'], () =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
);

/** Whoever reports to a platform does so every week. */
export const headersPreference = preference('export-headers', ['default', 'platform'], () => 'default');

export type Language = 'zh' | 'en';

export const languagePreference = preference<Language>('language', ['zh', 'en'], () => 'zh');
