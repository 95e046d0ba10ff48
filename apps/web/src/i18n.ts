import { webMessages } from '@second-chair/wire';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
    resources: { web: typeof webMessages };
  }
}

export const LOCALE = 'en-GB';

// Resources are at hand, so nothing is awaited and the first paint already speaks.
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['web'],
  defaultNS: 'web',
  resources: { en: { web: webMessages } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

export { i18next };
