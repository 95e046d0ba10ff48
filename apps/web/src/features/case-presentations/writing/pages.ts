import type { CasePresentationKind } from '../../../data/generated';
import { CaseContent, factFieldsOf, isSectionKey, isUnsaid } from './content';
import { contentFieldOf, TextField } from './texts';

/** The editor shows one of these at a time, as one sheet of paper. */
export const EDITOR_PAGES = [
  'facts',
  'goals',
  'CONTEXT',
  'COURSE',
  'ENDING',
  'RELATIONSHIP',
  'alliance',
  'STIRRED',
  'emotions',
  'UNFINISHED',
  'hypotheses',
  'focusQuestion',
  'safetyConcern',
] as const;
export type EditorPage = (typeof EDITOR_PAGES)[number];

export function isEditorPage(value: unknown): value is EditorPage {
  return (EDITOR_PAGES as readonly unknown[]).includes(value);
}

/** On which page a text stands. */
export function pageOf(field: TextField): EditorPage {
  const contentField = contentFieldOf(field);
  if (contentField === 'allianceMarkers') return 'alliance';
  if (
    contentField === 'goals' ||
    contentField === 'hypotheses' ||
    contentField === 'focusQuestion' ||
    isSectionKey(contentField)
  )
    return contentField;
  return 'facts';
}

/** `safetyConcern` always has an answer, so its page is never empty. */
export type Fullness = 'empty' | 'begun' | 'full';

/** A section of the length of a short paragraph tells a reader enough to think along. */
const FULL_WORDS = 40;
const FULL_QUESTION = 4;

export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length;
}

function byWords(text: string, full: number): Fullness {
  const words = countWords(text);
  if (words === 0) return 'empty';
  return words >= full ? 'full' : 'begun';
}

function byRows<Row>(rows: readonly Row[], isWhole: (row: Row) => boolean): Fullness {
  if (rows.length === 0) return 'empty';
  return rows.every(isWhole) ? 'full' : 'begun';
}

export function fullnessOf(content: CaseContent, page: EditorPage, kind: CasePresentationKind): Fullness {
  if (isSectionKey(page)) return byWords(content[page], FULL_WORDS);
  switch (page) {
    case 'focusQuestion':
      return byWords(content.focusQuestion, FULL_QUESTION);
    case 'safetyConcern':
      return 'full';
    case 'goals':
      return byRows(content.goals, ({ goal, reached }) => goal.trim() !== '' && reached !== null);
    case 'alliance':
      return byRows(content.allianceMarkers, ({ note }) => note.trim() !== '');
    case 'emotions':
      return content.emotions.length > 0 ? 'full' : 'empty';
    case 'hypotheses':
      return byRows(content.hypotheses, ({ evidence }) => evidence.trim() !== '');
    case 'facts': {
      // A setting may be better left out, where it makes the case rare; its absence leaves nothing to be written.
      const asked = ['headline' as const, ...factFieldsOf(kind)].filter(
        (field) =>
          field !== 'setting' &&
          (field !== 'belowNSessions' || content.dropoutDefinitions.includes('BELOW_N_SESSIONS')),
      );
      const answered = asked.filter((field) => !isUnsaid(content[field])).length;
      if (answered === 0) return 'empty';
      return answered === asked.length ? 'full' : 'begun';
    }
  }
}
