import { LIMITS } from '@second-chair/wire';
import {
  CaseContent,
  ContentChanges,
  CONTENT_FIELDS,
  ContentField,
  isSectionKey,
  SECTION_KEYS,
} from './content';

/** The name a text goes by in findings: `headline`, `focusQuestion`, a section's key, `hypothesis:<id>` and the like. */
export type TextField = string;

/** Lists whose rows hold words: how a row's text is named, how it is read and written, how long it may be. */
interface TextList<Field extends ContentField, Row extends { id: string }> {
  prefix: string;
  field: Field;
  limit: number;
  rowsOf: (content: CaseContent) => readonly Row[];
  read: (row: Row) => string;
  write: (row: Row, text: string) => Row;
}

interface Named {
  prefix: string;
  field: ContentField;
  limit: number;
  textsOf: (content: Partial<CaseContent>) => [TextField, string][];
  withText: (content: CaseContent, id: string, text: string) => CaseContent;
}

function list<Field extends ContentField, Row extends { id: string }>(of: TextList<Field, Row>): Named {
  const { prefix, field, limit, rowsOf, read, write } = of;
  return {
    prefix,
    field,
    limit,
    textsOf: (content) =>
      content[field] === undefined
        ? []
        : rowsOf(content as CaseContent).map((row) => [prefix + row.id, read(row)]),
    withText: (content, id, text) => ({
      ...content,
      [field]: rowsOf(content).map((row) => (row.id === id ? write(row, text) : row)),
    }),
  };
}

const GOALS = list({
  prefix: 'goal:',
  field: 'goals',
  limit: LIMITS.goal,
  rowsOf: ({ goals }) => goals,
  read: ({ goal }) => goal,
  write: (row, goal) => ({ ...row, goal }),
});
const MARKERS = list({
  prefix: 'marker:',
  field: 'allianceMarkers',
  limit: LIMITS.markerNote,
  rowsOf: ({ allianceMarkers }) => allianceMarkers,
  read: ({ note }) => note,
  write: (row, note) => ({ ...row, note }),
});
const HYPOTHESES = list({
  prefix: 'hypothesis:',
  field: 'hypotheses',
  limit: LIMITS.evidence,
  rowsOf: ({ hypotheses }) => hypotheses,
  read: ({ evidence }) => evidence,
  write: (row, evidence) => ({ ...row, evidence }),
});
const REASONS_TO_MOVE = list({
  prefix: 'why:',
  field: 'hypotheses',
  limit: LIMITS.revisionWhy,
  rowsOf: ({ hypotheses }) => hypotheses,
  read: ({ why }) => why,
  write: (row, why) => ({ ...row, why }),
});
const LISTS: readonly Named[] = [GOALS, MARKERS, HYPOTHESES, REASONS_TO_MOVE];

export const goalField = (id: string): TextField => GOALS.prefix + id;
export const markerField = (id: string): TextField => MARKERS.prefix + id;
export const hypothesisField = (id: string): TextField => HYPOTHESES.prefix + id;
export const whyField = (id: string): TextField => REASONS_TO_MOVE.prefix + id;

const listOf = (field: TextField): Named | undefined => LISTS.find(({ prefix }) => field.startsWith(prefix));

/** Every text a person wrote in the case, in the order of the page. */
export function textsOf(content: CaseContent): Record<TextField, string> {
  const texts: [TextField, string][] = [['headline', content.headline], ...GOALS.textsOf(content)];
  for (const key of SECTION_KEYS) {
    texts.push([key, content[key]]);
    if (key === 'RELATIONSHIP') texts.push(...MARKERS.textsOf(content));
  }
  texts.push(...HYPOTHESES.textsOf(content), ...REASONS_TO_MOVE.textsOf(content), [
    'focusQuestion',
    content.focusQuestion,
  ]);
  return Object.fromEntries(texts);
}

export function withText(content: CaseContent, field: TextField, text: string): CaseContent {
  const named = listOf(field);
  if (named) return named.withText(content, field.slice(named.prefix.length), text);
  if (field === 'headline' || field === 'focusQuestion' || isSectionKey(field))
    return { ...content, [field]: text };
  return content;
}

export function contentFieldOf(field: TextField): ContentField {
  const named = listOf(field);
  if (named) return named.field;
  return field === 'headline' || field === 'focusQuestion' || isSectionKey(field) ? field : 'CONTEXT';
}

export function limitOf(field: TextField): number {
  const named = listOf(field);
  if (named) return named.limit;
  if (field === 'headline' || field === 'focusQuestion') return LIMITS[field];
  return LIMITS.section;
}

/** Fields that hold more than can be saved. */
export function tooLong(changes: ContentChanges): ContentField[] {
  return CONTENT_FIELDS.filter((field) => {
    const value = changes[field];
    if (typeof value === 'string') return value.length > limitOf(field);
    return LISTS.filter((one) => one.field === field).some((one) =>
      one.textsOf(changes).some(([, text]) => text.length > one.limit),
    );
  });
}
