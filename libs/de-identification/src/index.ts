export type {
  Audience,
  Finding,
  FindingTier,
  IdentifierClass,
  KnownDetail,
  NotIdentifier,
  ScanOptions,
} from './finding';
export { openRequired, replaceFinding } from './decisions';
export { scan } from './scan';
