import type { firstMessages } from './first';
import type { laterMessages } from './later';

export { firstMessages } from './first';
export { laterMessages } from './later';
export type WebMessages = typeof firstMessages & typeof laterMessages;
