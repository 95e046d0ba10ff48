import { registerEnumType } from '@nestjs/graphql';

export { TherapyModality } from '@second-chair/people';

export enum CasePresentationKind {
  DROPOUT = 'DROPOUT',
  AT_RISK_ENGAGEMENT = 'AT_RISK_ENGAGEMENT',
  OTHER = 'OTHER',
}

export enum EngagementSign {
  ATTENDANCE = 'ATTENDANCE',
  ALLIANCE = 'ALLIANCE',
  SAID_SO = 'SAID_SO',
  NO_PROGRESS = 'NO_PROGRESS',
  LIFE_OUTSIDE = 'LIFE_OUTSIDE',
  CLINICIAN_WORRY = 'CLINICIAN_WORRY',
}

export enum CasePresentationState {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  RETURNED = 'RETURNED',
  READY = 'READY',
  SCHEDULED = 'SCHEDULED',
  PRESENTED = 'PRESENTED',
  FOLLOW_UP = 'FOLLOW_UP',
  ARCHIVED = 'ARCHIVED',
  WITHDRAWN = 'WITHDRAWN',
}

/** A step of a case that the team reads, as a person takes it. */
export enum CaseStep {
  PRESENT = 'PRESENT',
  FOLLOW_UP = 'FOLLOW_UP',
  ARCHIVE = 'ARCHIVE',
}

export enum GoalReached {
  NOT_AT_ALL = 'NOT_AT_ALL',
  A_LITTLE = 'A_LITTLE',
  HALFWAY = 'HALFWAY',
  MOSTLY = 'MOSTLY',
  FULLY = 'FULLY',
}

export enum AllianceUnit {
  WEEK = 'WEEK',
  THERAPY_SESSION = 'THERAPY_SESSION',
}

export enum AllianceMarkerKind {
  WITHDRAWAL = 'WITHDRAWAL',
  CONFRONTATION = 'CONFRONTATION',
  REPAIR = 'REPAIR',
}

export enum UnitOfTreatment {
  INDIVIDUAL = 'INDIVIDUAL',
  COUPLE = 'COUPLE',
  FAMILY = 'FAMILY',
  GROUP = 'GROUP',
  CHILD_OR_ADOLESCENT = 'CHILD_OR_ADOLESCENT',
}

export enum DeliveryMode {
  IN_PERSON = 'IN_PERSON',
  VIDEO = 'VIDEO',
  PHONE = 'PHONE',
  MIXED = 'MIXED',
}

export enum AgeBand {
  UNDER_12 = 'UNDER_12',
  FROM_12_TO_17 = 'FROM_12_TO_17',
  FROM_18_TO_24 = 'FROM_18_TO_24',
  FROM_25_TO_34 = 'FROM_25_TO_34',
  FROM_35_TO_44 = 'FROM_35_TO_44',
  FROM_45_TO_54 = 'FROM_45_TO_54',
  FROM_55_TO_64 = 'FROM_55_TO_64',
  FROM_65_TO_79 = 'FROM_65_TO_79',
  FROM_80 = 'FROM_80',
  UNDER_18 = 'UNDER_18',
  FROM_18_TO_34 = 'FROM_18_TO_34',
  FROM_35_TO_54 = 'FROM_35_TO_54',
  FROM_55 = 'FROM_55',
}

export enum CareSetting {
  PRIVATE_PRACTICE = 'PRIVATE_PRACTICE',
  COMMUNITY_CLINIC = 'COMMUNITY_CLINIC',
  HOSPITAL_OUTPATIENT = 'HOSPITAL_OUTPATIENT',
  INPATIENT = 'INPATIENT',
  UNIVERSITY_CLINIC = 'UNIVERSITY_CLINIC',
  SCHOOL = 'SCHOOL',
  OTHER = 'OTHER',
}

export enum EndedBy {
  PATIENT = 'PATIENT',
  PARENT_OR_GUARDIAN = 'PARENT_OR_GUARDIAN',
  MUTUAL = 'MUTUAL',
  SERVICE = 'SERVICE',
  UNKNOWN = 'UNKNOWN',
}

export enum DropoutDefinition {
  THERAPIST_JUDGEMENT = 'THERAPIST_JUDGEMENT',
  MISSED_LAST_SCHEDULED_SESSION = 'MISSED_LAST_SCHEDULED_SESSION',
  BELOW_N_SESSIONS = 'BELOW_N_SESSIONS',
  PROTOCOL_NOT_COMPLETED = 'PROTOCOL_NOT_COMPLETED',
  NO_RELIABLE_CHANGE = 'NO_RELIABLE_CHANGE',
}

export enum MannerOfEnding {
  STOPPED_WITHOUT_WORD = 'STOPPED_WITHOUT_WORD',
  CANCELLED_AND_NOT_REBOOKED = 'CANCELLED_AND_NOT_REBOOKED',
  SAID_SO_IN_SESSION = 'SAID_SO_IN_SESSION',
  SAID_SO_IN_WRITING = 'SAID_SO_IN_WRITING',
  SAID_SO_BY_PHONE = 'SAID_SO_BY_PHONE',
  THROUGH_SOMEONE_ELSE = 'THROUGH_SOMEONE_ELSE',
  AFTER_A_BREAK = 'AFTER_A_BREAK',
  OTHER = 'OTHER',
}

export enum NarrativeSectionKey {
  CONTEXT = 'CONTEXT',
  COURSE = 'COURSE',
  ENDING = 'ENDING',
  RELATIONSHIP = 'RELATIONSHIP',
  STIRRED = 'STIRRED',
  UNFINISHED = 'UNFINISHED',
}

export enum TerminationReason {
  ALLIANCE_RUPTURE = 'ALLIANCE_RUPTURE',
  METHOD_MISMATCH = 'METHOD_MISMATCH',
  NO_PROGRESS = 'NO_PROGRESS',
  GOALS_MET = 'GOALS_MET',
  UNMET_EXPECTATIONS = 'UNMET_EXPECTATIONS',
  LIFE_STRESSOR = 'LIFE_STRESSOR',
  PRACTICAL_COST_TIME = 'PRACTICAL_COST_TIME',
  EXTERNAL_SERVICE = 'EXTERNAL_SERVICE',
  STIGMA = 'STIGMA',
  MOVED_TO_OTHER_CARE = 'MOVED_TO_OTHER_CARE',
  UNKNOWN = 'UNKNOWN',
}

export enum RevisionOccasion {
  CONSULTATION = 'CONSULTATION',
  SUPERVISION = 'SUPERVISION',
  NEW_KNOWLEDGE = 'NEW_KNOWLEDGE',
  REFLECTION = 'REFLECTION',
}

/** Relief stands first: it is the one most often left out. */
export enum Emotion {
  RELIEF = 'RELIEF',
  SORROW = 'SORROW',
  GUILT = 'GUILT',
  SELF_DOUBT = 'SELF_DOUBT',
  ABANDONMENT = 'ABANDONMENT',
  FRUSTRATION = 'FRUSTRATION',
  ANGER = 'ANGER',
  HELPLESSNESS = 'HELPLESSNESS',
  WORRY = 'WORRY',
  SHAME = 'SHAME',
  NUMBNESS = 'NUMBNESS',
  TENDERNESS = 'TENDERNESS',
  GRATITUDE = 'GRATITUDE',
  HOPE = 'HOPE',
}

export enum SafetyConcern {
  NONE = 'NONE',
  LOW = 'LOW',
  MODERATE = 'MODERATE',
  HIGH = 'HIGH',
}

export enum ReviewAction {
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
  WITHDRAWN = 'WITHDRAWN',
  REOPENED = 'REOPENED',
  REVISED = 'REVISED',
}

const described: readonly [object, string, string][] = [
  [
    CasePresentationKind,
    'CasePresentationKind',
    'What the case is about: an ending that came early, care still open that may break off, or something else.',
  ],
  [EngagementSign, 'EngagementSign', 'What suggests that the patient may leave, while care is still open.'],
  [
    CasePresentationState,
    'CasePresentationState',
    'Where the case is on its way from a draft to the archive.',
  ],
  [
    CaseStep,
    'CaseStep',
    'PRESENT: it was presented. FOLLOW_UP: what came of it is awaited. ARCHIVE: it is put away.',
  ],
  [GoalReached, 'GoalReached', 'How far a goal was reached.'],
  [AllianceUnit, 'AllianceUnit', 'What the alliance timeline counts, from the first one on.'],
  [
    AllianceMarkerKind,
    'AllianceMarkerKind',
    'A rupture by moving away (WITHDRAWAL) or against (CONFRONTATION), or an effort to mend one.',
  ],
  [UnitOfTreatment, 'UnitOfTreatment', 'Who came to therapy.'],
  [DeliveryMode, 'DeliveryMode', 'How patient and therapist met.'],
  [
    AgeBand,
    'AgeBand',
    'A band of ages; an exact age cannot be given. The last four are wide, for where a narrow one would stand out.',
  ],
  [CareSetting, 'CareSetting', 'Where the therapy took place: a kind of place, never which.'],
  [EndedBy, 'EndedBy', 'Who ended the therapy.'],
  [DropoutDefinition, 'DropoutDefinition', 'The rule by which this ending is called a dropout.'],
  [MannerOfEnding, 'MannerOfEnding', 'How the ending showed itself.'],
  [NarrativeSectionKey, 'NarrativeSectionKey', 'A part of the account, in the order in which it reads.'],
  [
    TerminationReason,
    'TerminationReason',
    'A possible reason for the ending; GOALS_MET: they got what they needed.',
  ],
  [RevisionOccasion, 'RevisionOccasion', 'After what a hypothesis was weighed anew.'],
  [Emotion, 'Emotion', 'What a case may stir in the one who writes it.'],
  [SafetyConcern, 'SafetyConcern', 'Whether risk to self or others may be present, and how acute.'],
  [ReviewAction, 'ReviewAction', 'A step in the review of a case.'],
];
for (const [words, name, description] of described) registerEnumType(words, { name, description });
