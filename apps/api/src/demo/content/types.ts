import type { PostKindName, ReactionKindName } from '@second-chair/wire';

/** Shapes of the demo workspace's invented content. Keys stand for ids; every age counts back from now. */

export type DemoRole = 'MEMBER' | 'TRAINEE' | 'SUPERVISOR' | 'LEAD';

export interface DemoMembership {
  /** Key of a team of the same organisation. */
  team: string;
  role: DemoRole;
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  /** IANA name. */
  timeZone: string;
  memberships: DemoMembership[];
  isAdmin: boolean;
  /** Has left the organisation: the memberships are former ones, what was written stays. */
  left?: boolean;
}

export interface DemoTeam {
  key: string;
  name: string;
}

export interface DemoOrganisation {
  key: string;
  name: string;
  teams: DemoTeam[];
  people: DemoPerson[];
}

export type DemoCaseState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'RETURNED'
  | 'READY'
  | 'SCHEDULED'
  | 'PRESENTED'
  | 'FOLLOW_UP'
  | 'ARCHIVED'
  | 'WITHDRAWN';

export type DemoTerminationReason =
  | 'ALLIANCE_RUPTURE'
  | 'METHOD_MISMATCH'
  | 'NO_PROGRESS'
  | 'GOALS_MET'
  | 'UNMET_EXPECTATIONS'
  | 'LIFE_STRESSOR'
  | 'PRACTICAL_COST_TIME'
  | 'EXTERNAL_SERVICE'
  | 'STIGMA'
  | 'MOVED_TO_OTHER_CARE'
  | 'UNKNOWN';

export type DemoDropoutDefinition =
  | 'THERAPIST_JUDGEMENT'
  | 'MISSED_LAST_SCHEDULED_SESSION'
  | 'BELOW_N_SESSIONS'
  | 'PROTOCOL_NOT_COMPLETED'
  | 'NO_RELIABLE_CHANGE';

export type DemoEngagementSign =
  'ATTENDANCE' | 'ALLIANCE' | 'SAID_SO' | 'NO_PROGRESS' | 'LIFE_OUTSIDE' | 'CLINICIAN_WORRY';

export interface DemoEnding {
  ageDays: number;
  dropoutDefinitions: DemoDropoutDefinition[];
  endedBy: DemoCase['endedBy'];
  mannerOfEnding: DemoCase['mannerOfEnding'];
  weeksSinceLastContact: number;
}

export type DemoSectionKey = 'CONTEXT' | 'COURSE' | 'ENDING' | 'RELATIONSHIP' | 'STIRRED' | 'UNFINISHED';

export interface DemoHypothesis {
  reason: DemoTerminationReason;
  /** 0 to 100. */
  confidence: number;
  evidence: string;
}

export interface DemoGoalsAndAlliance {
  goals: { goal: string; reached: 'NOT_AT_ALL' | 'A_LITTLE' | 'HALFWAY' | 'MOSTLY' | 'FULLY' | null }[];
  allianceUnit: 'WEEK' | 'THERAPY_SESSION';
  allianceMarkers: {
    kind: 'WITHDRAWAL' | 'CONFRONTATION' | 'REPAIR';
    moment: number;
    /** 0 to 10. */
    strength: number | null;
    note: string;
  }[];
}

export interface DemoEmotion {
  emotion: 'RELIEF' | 'SORROW' | 'GUILT' | 'ABANDONMENT' | 'ANGER' | 'WORRY' | 'SHAME';
  /** 0 to 10. */
  intensity: number;
  isShared: boolean;
}

export interface DemoReweighing {
  ageDays: number;
  moves: {
    /** Index in the case's list. */
    hypothesis: number;
    confidence: number;
    occasion: 'CONSULTATION' | 'SUPERVISION' | 'NEW_KNOWLEDGE' | 'REFLECTION';
    why: string;
  }[];
  /** Indices in the case's list. */
  setAside: number[];
}

export interface DemoNotIdentifier {
  /** The words as they stand in the text. */
  text: string;
  class: 'NAME' | 'DATE' | 'AGE' | 'LOCATION' | 'STATE' | 'COUNTRY' | 'CONTACT' | 'ID' | 'ORG' | 'OTHER';
  reason: string;
}

export interface DemoReviewEntry {
  action: 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'WITHDRAWN' | 'REOPENED' | 'REVISED';
  /** Key of a person. */
  by: string;
  /** May be empty. */
  comment: string;
  ageDays: number;
  /** The submitted version it speaks of; a SUBMITTED or REVISED entry brings a new one. */
  versionNumber: number | null;
}

export interface DemoCase {
  key: string;
  /** Key of a team; its organisation is the case's. */
  team: string;
  /** Key of a person. */
  presenter: string;
  /** As it was begun. */
  kind: 'DROPOUT' | 'AT_RISK_ENGAGEMENT' | 'OTHER';
  /** Care at risk that ended meanwhile; after the review. */
  becameDropout?: DemoEnding;
  state: DemoCaseState;
  ageDays: { created: number; stateChanged: number };
  headline: string;
  /** Empty in a draft that has none yet. */
  focusQuestion: string;
  unitOfTreatment: 'INDIVIDUAL' | 'COUPLE' | 'FAMILY' | 'GROUP' | 'CHILD_OR_ADOLESCENT' | null;
  deliveryMode: 'IN_PERSON' | 'VIDEO' | 'PHONE' | 'MIXED' | null;
  modality:
    | 'COGNITIVE_BEHAVIOURAL'
    | 'PSYCHODYNAMIC'
    | 'PSYCHOANALYTIC'
    | 'SYSTEMIC'
    | 'PERSON_CENTRED'
    | 'INTERPERSONAL'
    | 'SCHEMA'
    | 'DIALECTICAL_BEHAVIOUR'
    | 'ACCEPTANCE_AND_COMMITMENT'
    | 'EMDR'
    | 'MENTALISATION_BASED'
    | 'EMOTION_FOCUSED'
    | 'INTEGRATIVE'
    | 'SUPPORTIVE'
    | 'OTHER'
    | null;
  setting?:
    | 'PRIVATE_PRACTICE'
    | 'COMMUNITY_CLINIC'
    | 'HOSPITAL_OUTPATIENT'
    | 'INPATIENT'
    | 'UNIVERSITY_CLINIC'
    | 'SCHOOL';
  ageBand:
    | 'UNDER_12'
    | 'FROM_12_TO_17'
    | 'FROM_18_TO_24'
    | 'FROM_25_TO_34'
    | 'FROM_35_TO_44'
    | 'FROM_45_TO_54'
    | 'FROM_55_TO_64'
    | 'FROM_65_TO_79'
    | 'FROM_80'
    | null;
  therapySessionsAttended: number | null;
  /** Null when the work was open-ended. */
  therapySessionsPlanned: number | null;
  weeksSinceLastContact: number | null;
  endedBy: 'PATIENT' | 'PARENT_OR_GUARDIAN' | 'MUTUAL' | 'SERVICE' | 'UNKNOWN' | null;
  dropoutDefinitions: DemoDropoutDefinition[];
  /** With BELOW_N_SESSIONS. */
  belowNSessions?: number;
  /** While care is at risk. */
  engagementSigns?: DemoEngagementSign[];
  mannerOfEnding:
    | 'STOPPED_WITHOUT_WORD'
    | 'CANCELLED_AND_NOT_REBOOKED'
    | 'SAID_SO_IN_SESSION'
    | 'SAID_SO_IN_WRITING'
    | 'SAID_SO_BY_PHONE'
    | 'THROUGH_SOMEONE_ELSE'
    | 'AFTER_A_BREAK'
    | 'OTHER'
    | null;
  sections: Record<DemoSectionKey, string>;
  hypotheses: DemoHypothesis[];
  safetyConcern: 'NONE' | 'LOW' | 'MODERATE' | 'HIGH';
  notIdentifiers?: DemoNotIdentifier[];
  /** Oldest first. */
  review: DemoReviewEntry[];
}

export interface DemoPost {
  /** Key of a person. */
  by: string;
  ageMinutes: number;
  /** Markdown. `@{key of a person}` is a mention. */
  body: string;
  /** Written under the alias that its author has in this case; then all of theirs in the case are. */
  isUnderAlias?: boolean;
  /** A remark, where nothing is said. */
  kind?: PostKindName;
  /** Index of an earlier post of the thread. */
  replyTo?: number;
  editedAgeMinutes?: number;
  /** What it said at first, where it was edited. */
  bodyAtFirst?: string;
  reactions?: readonly [kind: ReactionKindName, by: string][];
  /** Deleted for good: readers see only that a post stood here. */
  deletedAgeMinutes?: number;
}

export interface DemoThread {
  key: string;
  /** Key of a case. */
  casePresentation: string;
  title: string;
  /** Held in writing from the first post on, whose author facilitates it. */
  round?: { protocol: string; hours: readonly number[] };
  /** Oldest first; the author of the first opened the thread. */
  posts: DemoPost[];
  resolved?: DemoTakeaway;
}

/** What a thread came to. */
export interface DemoTakeaway {
  /** Key of a person. */
  by: string;
  ageMinutes: number;
  takeaway: string;
  commitments: { owner: string; what: string; dueInDays?: number; isDone?: boolean }[];
}

/** A discussion of a team, about no case. */
export interface DemoTeamThread extends Pick<DemoThread, 'key' | 'title' | 'posts'> {
  /** Key of a team. */
  team: string;
}

export interface DemoInvitation {
  key: string;
  team: string;
  email: string;
  role: DemoRole;
  /** Key of a person. */
  invitedBy: string;
  ageDays: number;
}

export interface DemoReadMark {
  /** Key of a thread. */
  thread: string;
  /** Key of a person. */
  person: string;
  /** How many of its posts, from the oldest, the person has read; 0 is none. */
  readUpTo: number;
}
