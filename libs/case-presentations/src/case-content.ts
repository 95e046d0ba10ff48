import type { FieldText } from '@second-chair/confidentiality';
import { BadInput } from '@second-chair/platform';
import { KIND_FIELDS, kindHolds, needsOf, serverMessages } from '@second-chair/wire';
import { sectionColumns, type CasePresentation } from './case-presentation.entity';
import { AllianceUnit, DropoutDefinition, SafetyConcern } from './case-presentation.enums';
import type { CaseContentInput } from './case-content.inputs';
import type { Parts } from './case-parts';

const choices = [
  'unitOfTreatment',
  'deliveryMode',
  'modality',
  'ageBand',
  'setting',
  'therapySessionsAttended',
  'therapySessionsPlanned',
  'weeksSinceLastContact',
  'endedBy',
  'belowNSessions',
  'mannerOfEnding',
] as const;

const lists = ['dropoutDefinitions', 'engagementSigns'] as const;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** What a save changes in the case's own row. */
export function changesIn(input: CaseContentInput): Partial<CasePresentation> {
  const changes: Partial<Record<keyof CasePresentation, unknown>> = {};
  for (const field of choices) if (input[field] !== undefined) changes[field] = input[field];
  for (const field of lists) if (input[field] !== undefined) changes[field] = input[field] ?? [];
  if (input.headline !== undefined) changes.headline = input.headline ?? '';
  if (input.focusQuestion !== undefined) changes.focusQuestion = input.focusQuestion ?? '';
  if (input.allianceUnit !== undefined) changes.allianceUnit = input.allianceUnit ?? AllianceUnit.WEEK;
  if (input.safetyConcern !== undefined) changes.safetyConcern = input.safetyConcern ?? SafetyConcern.NONE;
  for (const { key, text } of input.sections ?? []) changes[sectionColumns[key]] = text;
  // A number that no definition speaks of any more would come back unasked with the next one.
  const definitions = changes.dropoutDefinitions as DropoutDefinition[] | undefined;
  if (definitions && !definitions.includes(DropoutDefinition.BELOW_N_SESSIONS)) changes.belowNSessions = null;
  return changes as Partial<CasePresentation>;
}

/** Care that is still open has no ending to speak of: what the kind has no place for is not taken. */
export function refuseForeignFields({ kind }: CasePresentation, input: CaseContentInput): void {
  for (const field of KIND_FIELDS) {
    if (!isEmpty(input[field]) && !kindHolds(kind, field))
      throw new BadInput(field, serverMessages.cases.notOfThisKind);
  }
}

/** A dropout is always paired with the definition by which it is called one (product glossary). */
export function missingFields(presentation: CasePresentation): string[] {
  const missing: string[] = [];
  if (presentation.headline.trim() === '') missing.push('headline');
  if (presentation.focusQuestion.trim() === '') missing.push('focusQuestion');
  for (const field of needsOf(presentation.kind)) if (isEmpty(presentation[field])) missing.push(field);
  if (lacksItsNumber(presentation)) missing.push('belowNSessions');
  if (presentation.sections.every(({ text }) => text.trim() === '')) missing.push('sections');
  return missing;
}

/** “Fewer sessions than n” says nothing without its n. */
export function lacksItsNumber({
  dropoutDefinitions,
  belowNSessions,
}: Pick<CasePresentation, 'dropoutDefinitions' | 'belowNSessions'>): boolean {
  return dropoutDefinitions.includes(DropoutDefinition.BELOW_N_SESSIONS) && belowNSessions === null;
}

/** Everything in a case that a person typed and others read, by field: what the gate reads. */
export function writtenFields(presentation: CasePresentation, parts: Parts): FieldText[] {
  const { goals, allianceMarkers, hypotheses } = parts;
  return [
    { field: 'headline', text: presentation.headline },
    { field: 'focusQuestion', text: presentation.focusQuestion },
    ...goals.map(({ id, goal }) => ({ field: `goal:${id}`, text: goal })),
    ...presentation.sections.map(({ key, text }) => ({ field: key, text })),
    ...allianceMarkers.map(({ id, note }) => ({ field: `marker:${id}`, text: note })),
    ...hypotheses.flatMap(({ id, evidence, why }) => [
      { field: `hypothesis:${id}`, text: evidence },
      { field: `why:${id}`, text: why },
    ]),
  ].filter(({ text }) => text !== '');
}

/** What a version keeps: all that colleagues read, and nothing that only the author sees. */
export function contentOf(presentation: CasePresentation, parts: Parts): object {
  const { goals, allianceMarkers, emotions, hypotheses } = parts;
  const fields = [...choices, ...lists];
  return {
    kind: presentation.kind,
    headline: presentation.headline,
    focusQuestion: presentation.focusQuestion,
    ...Object.fromEntries(fields.map((field) => [field, presentation[field]])),
    goals: goals.map(({ id, goal, reached }) => ({ id, goal, reached })),
    sections: presentation.sections,
    allianceUnit: presentation.allianceUnit,
    allianceMarkers: allianceMarkers.map(({ id, kind, moment, strength, note }) => ({
      id,
      kind,
      moment,
      strength,
      note,
    })),
    emotions: emotions
      .filter(({ isShared }) => isShared)
      .map(({ id, emotion, intensity }) => ({ id, emotion, intensity })),
    hypotheses: hypotheses.map(({ id, reason, confidence, evidence, occasion, why }) => ({
      id,
      reason,
      confidence,
      evidence,
      occasion,
      why,
    })),
    safetyConcern: presentation.safetyConcern,
  };
}
