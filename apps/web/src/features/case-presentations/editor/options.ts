import type {
  AgeBand,
  AllianceMarkerKind,
  CareSetting,
  DeliveryMode,
  DropoutDefinition,
  Emotion,
  EndedBy,
  EngagementSign,
  GoalReached,
  MannerOfEnding,
  RevisionOccasion,
  SafetyConcern,
  TerminationReason,
  TherapyModality,
  UnitOfTreatment,
} from '../../../data/generated';

/** Every answer once, in the order a clinician looks for it; a value missing here fails the types. */
function inOrder<V extends string>(order: Record<V, number>): V[] {
  return (Object.keys(order) as V[]).sort((a, b) => order[a] - order[b]);
}

export const UNITS_OF_TREATMENT = inOrder<UnitOfTreatment>({
  INDIVIDUAL: 1,
  COUPLE: 2,
  FAMILY: 3,
  GROUP: 4,
  CHILD_OR_ADOLESCENT: 5,
});

export const DELIVERY_MODES = inOrder<DeliveryMode>({ IN_PERSON: 1, VIDEO: 2, PHONE: 3, MIXED: 4 });

export const MODALITIES = inOrder<TherapyModality>({
  COGNITIVE_BEHAVIOURAL: 1,
  PSYCHODYNAMIC: 2,
  PSYCHOANALYTIC: 3,
  SYSTEMIC: 4,
  PERSON_CENTRED: 5,
  INTERPERSONAL: 6,
  SCHEMA: 7,
  DIALECTICAL_BEHAVIOUR: 8,
  ACCEPTANCE_AND_COMMITMENT: 9,
  EMDR: 10,
  MENTALISATION_BASED: 11,
  EMOTION_FOCUSED: 12,
  INTEGRATIVE: 13,
  SUPPORTIVE: 14,
  OTHER: 15,
});

const AGE_BANDS = inOrder<AgeBand>({
  UNDER_12: 1,
  FROM_12_TO_17: 2,
  FROM_18_TO_24: 3,
  FROM_25_TO_34: 4,
  FROM_35_TO_44: 5,
  FROM_45_TO_54: 6,
  FROM_55_TO_64: 7,
  FROM_65_TO_79: 8,
  FROM_80: 9,
  UNDER_18: 10,
  FROM_18_TO_34: 11,
  FROM_35_TO_54: 12,
  FROM_55: 13,
});

const WIDE: readonly AgeBand[] = ['UNDER_18', 'FROM_18_TO_34', 'FROM_35_TO_54', 'FROM_55'];
export const NARROW_AGE_BANDS = AGE_BANDS.filter((band) => !WIDE.includes(band));
export const WIDE_AGE_BANDS = AGE_BANDS.filter((band) => WIDE.includes(band));

export const SETTINGS = inOrder<CareSetting>({
  PRIVATE_PRACTICE: 1,
  COMMUNITY_CLINIC: 2,
  HOSPITAL_OUTPATIENT: 3,
  INPATIENT: 4,
  UNIVERSITY_CLINIC: 5,
  SCHOOL: 6,
  OTHER: 7,
});

export const ENDED_BY = inOrder<EndedBy>({
  PATIENT: 1,
  PARENT_OR_GUARDIAN: 2,
  MUTUAL: 3,
  SERVICE: 4,
  UNKNOWN: 5,
});

export const ENGAGEMENT_SIGNS = inOrder<EngagementSign>({
  ATTENDANCE: 1,
  ALLIANCE: 2,
  SAID_SO: 3,
  NO_PROGRESS: 4,
  LIFE_OUTSIDE: 5,
  CLINICIAN_WORRY: 6,
});

export const GOALS_REACHED = inOrder<GoalReached>({
  NOT_AT_ALL: 1,
  A_LITTLE: 2,
  HALFWAY: 3,
  MOSTLY: 4,
  FULLY: 5,
});

export const MARKER_KINDS = inOrder<AllianceMarkerKind>({ WITHDRAWAL: 1, CONFRONTATION: 2, REPAIR: 3 });

export const DROPOUT_DEFINITIONS = inOrder<DropoutDefinition>({
  THERAPIST_JUDGEMENT: 1,
  MISSED_LAST_SCHEDULED_SESSION: 2,
  BELOW_N_SESSIONS: 3,
  PROTOCOL_NOT_COMPLETED: 4,
  NO_RELIABLE_CHANGE: 5,
});

export const MANNERS_OF_ENDING = inOrder<MannerOfEnding>({
  STOPPED_WITHOUT_WORD: 1,
  CANCELLED_AND_NOT_REBOOKED: 2,
  SAID_SO_IN_SESSION: 3,
  SAID_SO_IN_WRITING: 4,
  SAID_SO_BY_PHONE: 5,
  THROUGH_SOMEONE_ELSE: 6,
  AFTER_A_BREAK: 7,
  OTHER: 8,
});

export const TERMINATION_REASONS = inOrder<TerminationReason>({
  ALLIANCE_RUPTURE: 1,
  UNMET_EXPECTATIONS: 2,
  METHOD_MISMATCH: 3,
  NO_PROGRESS: 4,
  GOALS_MET: 5,
  LIFE_STRESSOR: 6,
  PRACTICAL_COST_TIME: 7,
  EXTERNAL_SERVICE: 8,
  STIGMA: 9,
  MOVED_TO_OTHER_CARE: 10,
  UNKNOWN: 11,
});

export const OCCASIONS = inOrder<RevisionOccasion>({
  CONSULTATION: 1,
  SUPERVISION: 2,
  NEW_KNOWLEDGE: 3,
  REFLECTION: 4,
});

export const EMOTIONS = inOrder<Emotion>({
  RELIEF: 1,
  SORROW: 2,
  GUILT: 3,
  SELF_DOUBT: 4,
  ABANDONMENT: 5,
  FRUSTRATION: 6,
  ANGER: 7,
  HELPLESSNESS: 8,
  WORRY: 9,
  SHAME: 10,
  NUMBNESS: 11,
  TENDERNESS: 12,
  GRATITUDE: 13,
  HOPE: 14,
});

export const SAFETY_CONCERNS = inOrder<SafetyConcern>({ NONE: 1, LOW: 2, MODERATE: 3, HIGH: 4 });
