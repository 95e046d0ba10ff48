import { LIMITS } from '@second-chair/wire';
import {
  CaseContent,
  ContentChanges,
  CONTENT_FIELDS,
  ContentField,
  isSectionKey,
  SECTION_KEYS,
} from './content';

/** The name a text goes by in findings: `headline`, `focusQuestion`, a section's key, `hypothesis:<id>`. */
export type TextField = string;

const HYPOTHESIS = 'hypothesis:';

export function hypothesisField(id: string): TextField {
  return `${HYPOTHESIS}${id}`;
}

export function hypothesisIdOf(field: TextField): string | null {
  return field.startsWith(HYPOTHESIS) ? field.slice(HYPOTHESIS.length) : null;
}

/** Every text a person wrote in the case, in the order of the page. */
export function textsOf(content: CaseContent): Record<TextField, string> {
  return {
    headline: content.headline,
    ...Object.fromEntries(SECTION_KEYS.map((key) => [key, content[key]])),
    ...Object.fromEntries(content.hypotheses.map((one) => [hypothesisField(one.id), one.evidence])),
    focusQuestion: content.focusQuestion,
  };
}

export function withText(content: CaseContent, field: TextField, text: string): CaseContent {
  const id = hypothesisIdOf(field);
  if (id !== null) {
    return {
      ...content,
      hypotheses: content.hypotheses.map((one) => (one.id === id ? { ...one, evidence: text } : one)),
    };
  }
  if (field === 'headline' || field === 'focusQuestion' || isSectionKey(field))
    return { ...content, [field]: text };
  return content;
}

export function contentFieldOf(field: TextField): ContentField {
  if (hypothesisIdOf(field) !== null) return 'hypotheses';
  return field === 'headline' || field === 'focusQuestion' || isSectionKey(field) ? field : 'CONTEXT';
}

export function limitOf(field: TextField): number {
  if (hypothesisIdOf(field) !== null) return LIMITS.evidence;
  if (field === 'headline' || field === 'focusQuestion') return LIMITS[field];
  return LIMITS.section;
}

/** Fields that hold more than can be saved. */
export function tooLong(changes: ContentChanges): ContentField[] {
  return CONTENT_FIELDS.filter((field) => {
    const value = changes[field];
    if (typeof value === 'string') return value.length > limitOf(field);
    return Array.isArray(value) && value.some(({ evidence }) => evidence.length > LIMITS.evidence);
  });
}
