import { KIND_FIELDS, kindAsks, type KindField } from '@second-chair/wire';
import type {
  AgeBand,
  AllianceMarkerKind,
  AllianceUnit,
  CareSetting,
  CaseContentFragment,
  CaseContentInput,
  CasePresentationKind,
  DeliveryMode,
  DropoutDefinition,
  Emotion,
  EndedBy,
  EngagementSign,
  GoalReached,
  MannerOfEnding,
  NarrativeSectionKey,
  RevisionOccasion,
  SafetyConcern,
  TerminationReason,
  TherapyModality,
  UnitOfTreatment,
} from '../../../data/generated';

export interface Goal {
  id: string;
  goal: string;
  reached: GoalReached | null;
}

export interface AllianceMarker {
  id: string;
  kind: AllianceMarkerKind;
  /** A week or a therapy session, counted from the first. */
  moment: number;
  strength: number | null;
  note: string;
}

export interface CaseEmotion {
  id: string;
  emotion: Emotion;
  intensity: number;
  /** What is not shared is its author's alone. */
  isShared: boolean;
}

export interface Hypothesis {
  id: string;
  reason: TerminationReason;
  confidence: number;
  evidence: string;
  /** What moved it since colleagues read it last. */
  occasion: RevisionOccasion | null;
  why: string;
}

/**
 * What a clinician can write in a case, flat: one key a field that can change, be saved and be in conflict by itself.
 * The narrative sections stand under their own keys.
 */
export interface CaseContent extends Record<NarrativeSectionKey, string> {
  headline: string;
  focusQuestion: string;
  unitOfTreatment: UnitOfTreatment | null;
  deliveryMode: DeliveryMode | null;
  modality: TherapyModality | null;
  ageBand: AgeBand | null;
  setting: CareSetting | null;
  therapySessionsAttended: number | null;
  therapySessionsPlanned: number | null;
  weeksSinceLastContact: number | null;
  endedBy: EndedBy | null;
  dropoutDefinitions: DropoutDefinition[];
  belowNSessions: number | null;
  mannerOfEnding: MannerOfEnding | null;
  engagementSigns: EngagementSign[];
  goals: Goal[];
  allianceUnit: AllianceUnit;
  allianceMarkers: AllianceMarker[];
  emotions: CaseEmotion[];
  hypotheses: Hypothesis[];
  safetyConcern: SafetyConcern;
}

export type ContentField = keyof CaseContent;
export type ContentChanges = Partial<CaseContent>;

export const SECTION_KEYS = [
  'CONTEXT',
  'COURSE',
  'ENDING',
  'RELATIONSHIP',
  'STIRRED',
  'UNFINISHED',
] as const satisfies readonly NarrativeSectionKey[];

export const FACT_FIELDS = [
  'unitOfTreatment',
  'deliveryMode',
  'modality',
  'ageBand',
  'setting',
  'therapySessionsAttended',
  'therapySessionsPlanned',
  'weeksSinceLastContact',
  'endedBy',
  'dropoutDefinitions',
  'belowNSessions',
  'mannerOfEnding',
  'engagementSigns',
] as const satisfies readonly ContentField[];

export type FactField = (typeof FACT_FIELDS)[number];

const isOfSomeKind = (field: FactField): field is FactField & KindField =>
  (KIND_FIELDS as readonly string[]).includes(field);

/** The facts that a case of this kind asks for. */
export function factFieldsOf(kind: CasePresentationKind): FactField[] {
  return FACT_FIELDS.filter((field) => !isOfSomeKind(field) || kindAsks(kind, field));
}

/** Nothing was said. */
export function isUnsaid(value: CaseContent[ContentField]): boolean {
  if (value === null) return true;
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && value.trim() === '';
}

export const CONTENT_FIELDS: readonly ContentField[] = [
  'headline',
  ...FACT_FIELDS,
  'goals',
  ...SECTION_KEYS,
  'allianceUnit',
  'allianceMarkers',
  'emotions',
  'hypotheses',
  'focusQuestion',
  'safetyConcern',
];

export function isSectionKey(field: string): field is NarrativeSectionKey {
  return (SECTION_KEYS as readonly string[]).includes(field);
}

export function isContentField(field: string): field is ContentField {
  return (CONTENT_FIELDS as readonly string[]).includes(field);
}

export function contentOf(presentation: CaseContentFragment): CaseContent {
  const textOf = (key: NarrativeSectionKey): string =>
    presentation.sections.find((section) => section.key === key)?.text ?? '';
  return {
    headline: presentation.headline,
    focusQuestion: presentation.focusQuestion,
    unitOfTreatment: presentation.unitOfTreatment ?? null,
    deliveryMode: presentation.deliveryMode ?? null,
    modality: presentation.modality ?? null,
    ageBand: presentation.ageBand ?? null,
    setting: presentation.setting ?? null,
    therapySessionsAttended: presentation.therapySessionsAttended ?? null,
    therapySessionsPlanned: presentation.therapySessionsPlanned ?? null,
    weeksSinceLastContact: presentation.weeksSinceLastContact ?? null,
    endedBy: presentation.endedBy ?? null,
    dropoutDefinitions: [...presentation.dropoutDefinitions],
    belowNSessions: presentation.belowNSessions ?? null,
    mannerOfEnding: presentation.mannerOfEnding ?? null,
    engagementSigns: [...presentation.engagementSigns],
    CONTEXT: textOf('CONTEXT'),
    COURSE: textOf('COURSE'),
    ENDING: textOf('ENDING'),
    RELATIONSHIP: textOf('RELATIONSHIP'),
    STIRRED: textOf('STIRRED'),
    UNFINISHED: textOf('UNFINISHED'),
    goals: presentation.goals.map(({ id, goal, reached }) => ({ id, goal, reached: reached ?? null })),
    allianceUnit: presentation.allianceUnit,
    allianceMarkers: presentation.allianceMarkers.map(({ id, kind, moment, strength, note }) => ({
      id,
      kind,
      moment,
      strength: strength ?? null,
      note,
    })),
    emotions: presentation.emotions.map(({ id, emotion, intensity, isShared }) => ({
      id,
      emotion,
      intensity,
      isShared,
    })),
    hypotheses: presentation.hypotheses.map(({ id, reason, confidence, evidence, occasion, why }) => ({
      id,
      reason,
      confidence,
      evidence,
      occasion: occasion ?? null,
      why,
    })),
    safetyConcern: presentation.safetyConcern,
  };
}

/** The server may store a text in another Unicode form or without the spaces around it; that is no change. */
const plain = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

function comparable(value: CaseContent[ContentField]): string {
  if (typeof value === 'string') return plain(value);
  // Both sides name the properties in the same order, and list ids before words.
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? plain(part) : part));
}

export function sameValue(one: CaseContent[ContentField], other: CaseContent[ContentField]): boolean {
  return one === other || comparable(one) === comparable(other);
}

export function pick(content: CaseContent, fields: readonly ContentField[]): ContentChanges {
  return Object.fromEntries(fields.map((field) => [field, content[field]])) as ContentChanges;
}

export function changedFields(before: CaseContent, after: CaseContent): ContentField[] {
  return CONTENT_FIELDS.filter((field) => !sameValue(before[field], after[field]));
}

export interface Merged {
  content: CaseContent;
  /** Changed on both sides, differently: a person has to choose. `content` holds mine. */
  conflicts: ContentField[];
  /** Changed only on their side, and taken. */
  taken: ContentField[];
}

/** Brings together what two tabs made of the same text. */
export function merge(base: CaseContent, mine: CaseContent, theirs: CaseContent): Merged {
  const merged: Merged = { content: { ...mine }, conflicts: [], taken: [] };
  for (const field of changedFields(mine, theirs)) {
    if (sameValue(base[field], theirs[field])) continue;
    if (sameValue(base[field], mine[field])) {
      Object.assign(merged.content, { [field]: theirs[field] });
      merged.taken.push(field);
    } else merged.conflicts.push(field);
  }
  return merged;
}

/** Only what changed travels; the server leaves absent fields untouched. */
export function inputOf(id: string, expectedVersion: number, changes: ContentChanges): CaseContentInput {
  const rest: Partial<CaseContent> = { ...changes };
  const sections = SECTION_KEYS.filter((key) => changes[key] !== undefined).map((key) => {
    delete rest[key];
    return { key, text: changes[key] ?? '' };
  });
  return { id, expectedVersion, ...rest, ...(sections.length ? { sections } : {}) };
}
