import 'reflect-metadata';

/** What tools/reset-factor.mjs calls. */
export { mailInWords, readSettings } from '@second-chair/platform';
