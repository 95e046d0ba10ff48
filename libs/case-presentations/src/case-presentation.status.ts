import { CasePresentationState as State } from './case-presentation.enums';

export type CaseAction =
  | 'submit'
  | 'return'
  | 'approve'
  | 'withdraw'
  | 'reopen'
  | 'schedule'
  | 'unschedule'
  | 'present'
  | 'followUp'
  | 'archive';

/** The one table of a case's life: what may be done in which state, and where it leads. */
const transitions: Readonly<Record<CaseAction, Partial<Record<State, State>>>> = {
  submit: { [State.DRAFT]: State.IN_REVIEW, [State.RETURNED]: State.IN_REVIEW },
  return: { [State.IN_REVIEW]: State.RETURNED },
  approve: { [State.IN_REVIEW]: State.READY },
  withdraw: {
    [State.DRAFT]: State.WITHDRAWN,
    [State.IN_REVIEW]: State.WITHDRAWN,
    [State.RETURNED]: State.WITHDRAWN,
    [State.READY]: State.WITHDRAWN,
  },
  reopen: { [State.WITHDRAWN]: State.DRAFT },
  schedule: { [State.READY]: State.SCHEDULED, [State.FOLLOW_UP]: State.SCHEDULED },
  unschedule: { [State.SCHEDULED]: State.READY },
  present: { [State.SCHEDULED]: State.PRESENTED },
  followUp: { [State.PRESENTED]: State.FOLLOW_UP },
  archive: { [State.PRESENTED]: State.ARCHIVED, [State.FOLLOW_UP]: State.ARCHIVED },
};

/** Where `action` leads from `state`; undefined where it cannot be done. */
export function nextState(state: State, action: CaseAction): State | undefined {
  return transitions[action][state];
}

/** States in which the whole team reads the case. */
export const teamStates: readonly State[] = [
  State.READY,
  State.SCHEDULED,
  State.PRESENTED,
  State.FOLLOW_UP,
  State.ARCHIVED,
];

/** States in which its text is a rolling draft. */
export const draftStates: readonly State[] = [State.DRAFT, State.RETURNED];

/** States in which nobody works with it any more. */
export const putAwayStates: readonly State[] = [State.ARCHIVED, State.WITHDRAWN];

/** States in which the team discusses it, and in which its author may still revise it. */
export const discussedStates: readonly State[] = [
  State.READY,
  State.SCHEDULED,
  State.PRESENTED,
  State.FOLLOW_UP,
];
