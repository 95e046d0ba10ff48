export * from './limits';
export * from './realtime';
export * from './messages';
