import { firstMessages, type WebMessages } from '@second-chair/wire';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
    resources: { web: WebMessages };
  }
}

export const LOCALE = 'en-GB';

// The first words are at hand, so nothing is awaited and the first paint already speaks.
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['web'],
  defaultNS: 'web',
  resources: { en: { web: firstMessages } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

let later: Promise<void> | undefined;

/** The words of all other pages; asked for with the first of them. */
export function laterWords(): Promise<void> {
  later ??= import('./later-words').then(
    ({ laterMessages }) => void i18next.addResourceBundle('en', 'web', laterMessages, true),
    (error: unknown) => {
      // A page that is opened again asks again.
      later = undefined;
      throw error;
    },
  );
  return later;
}

export { i18next };
