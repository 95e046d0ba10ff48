export { admission, admits, type Admission } from './admission';
export { roles, type Phase, type Protocol, type Role, type SpeakingRule } from './protocol';
export { protocolOf, protocols } from './protocols';
export {
  LONGEST_ROUND,
  sharedOut,
  SHORTEST_WINDOW,
  WHOLE_ROUND,
  windowProblem,
  writtenPhases,
  type WindowProblem,
} from './windows';
