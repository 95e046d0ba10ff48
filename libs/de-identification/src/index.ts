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
export { distinctFrom, isPlaceholder } from './distinct';
export { namePartsOf } from './name-parts';
export { scan } from './scan';
export { weekOf } from './weeks';
export { generalise, type CaseDecisions, type Decision, type Generalised } from './generalise';
export { riskOf, type Combination, type Peer, type Risk } from './risk';
