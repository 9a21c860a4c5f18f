import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languagePreference } from '../lib/preferences';
import { zh } from './zh';

export const htmlLanguages: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** Chinese comes with the page; English is fetched by those who read it. */
async function load(language: Language) {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
}

export async function startLanguage() {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
  // Where the other language cannot be fetched there is still this one.
  await switchLanguage(languagePreference.get()).catch(() => switchLanguage('zh'));
}

export async function switchLanguage(language: Language) {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = htmlLanguages[language];
  languagePreference.set(language);
}
