import { CaseContent, FACT_FIELDS, isSectionKey, SECTION_KEYS } from './content';
import { contentFieldOf, TextField } from './texts';

/** The editor shows one of these at a time, as one sheet of paper. */
export const EDITOR_PAGES = [
  'facts',
  ...SECTION_KEYS,
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
  if (contentField === 'hypotheses' || contentField === 'focusQuestion' || isSectionKey(contentField))
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

export function answeredFacts(content: CaseContent): number {
  return FACT_FIELDS.filter((field) => content[field] !== null).length;
}

export function fullnessOf(content: CaseContent, page: EditorPage): Fullness {
  if (isSectionKey(page)) return byWords(content[page], FULL_WORDS);
  switch (page) {
    case 'focusQuestion':
      return byWords(content.focusQuestion, FULL_QUESTION);
    case 'safetyConcern':
      return 'full';
    case 'hypotheses':
      if (content.hypotheses.length === 0) return 'empty';
      return content.hypotheses.every((one) => one.evidence.trim() !== '') ? 'full' : 'begun';
    case 'facts': {
      const answered = answeredFacts(content) + (content.headline.trim() === '' ? 0 : 1);
      if (answered === 0) return 'empty';
      return answered === FACT_FIELDS.length + 1 ? 'full' : 'begun';
    }
  }
}
