import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';

export const languages = { zh, en };
export type Language = keyof typeof languages;

/** The texts of a language; both have the same keys. */
export const textsOf = (language: Language) => languages[language];

/** A text with its places filled. */
export const filled = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

/** What a person has chosen before, in a browser of their own. */
export async function prefer(page: Page, language: Language, theme: 'light' | 'dark' = 'light') {
  await page.addInitScript(
    ([chosen, colors]) => {
      localStorage.setItem('language', chosen!);
      localStorage.setItem('theme', colors!);
    },
    [language, theme],
  );
}
