import type { Logger } from 'pino';

export type Log = Logger;
export type Clock = () => Date;

export const SETTINGS = Symbol('settings');
export const LOGGER = Symbol('logger');
/** The time that rules see. DEMO_CLOCK may move it. */
export const CLOCK = Symbol('clock');
export const SESSION_SECRET = Symbol('session secret');
export const APP_DATA_SOURCE = Symbol('application data source');
export const OWNER_DATA_SOURCE = Symbol('owner data source');
/** Where the database is: both roles' addresses, also when it is the embedded one. */
export const DATABASE = Symbol('database');

export interface DatabaseUrls {
  appUrl: string;
  ownerUrl: string;
}
