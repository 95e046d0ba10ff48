export * from './alias-names';
export * from './case-kinds';
export * from './contributions';
export * from './limits';
export * from './realtime';
export * from './retention';
export * from './messages';
export * from './passage';
