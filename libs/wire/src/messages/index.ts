/**
 * The one catalogue of words: screens (`web`), refusals and errors (`server`), mails (`mail`). English is the source
 * language; another language is another folder of the same shape. Placeholders are i18next's: `{{name}}`.
 */
export { attestations } from './en/attestations';
export { mailMessages } from './en/mail';
export { serverMessages } from './en/server';
export { firstMessages, laterMessages, type WebMessages } from './en/web';
