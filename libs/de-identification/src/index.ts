export type { Finding, FindingTier, IdentifierClass, NotIdentifier, ScanOptions } from './finding';
export { openRequired, replaceFinding } from './decisions';
export { scan } from './scan';
