import { useState } from 'react';
import type { PostKind } from '../../../data/generated';
import { forget, keep, recall } from '../../../data/kept-text';
import type { NotIdentifierDecision, ReplyTarget } from '../outgoing/outgoing-post';
import { emptyMentionText, type MentionText } from './mention-text';

/** What is being written, with everything needed to go on with it after a reload. */
export interface Writing {
  typed: MentionText;
  notIdentifiers: NotIdentifierDecision[];
  replyTo: ReplyTarget | null;
  kind: PostKind;
}

export const nothingWritten: Writing = {
  typed: emptyMentionText,
  notIdentifiers: [],
  replyTo: null,
  kind: 'REMARK',
};

/** What becomes different, or how it follows from what stands there by then. */
export type WritingChange = Partial<Writing> | ((before: Writing) => Partial<Writing>);

export interface UseWriting {
  writing: Writing;
  change: (changes: WritingChange) => void;
  /** Once it is safe elsewhere: sent, saved or given up. */
  clear: () => void;
}

/** Each keystroke is on the device before the next one. */
export function useWriting(place: string, initial: Writing = nothingWritten): UseWriting {
  const [writing, setWriting] = useState(() => recallWriting(place) ?? initial);
  return {
    writing,
    change: (changes) =>
      setWriting((before) => {
        const next = { ...before, ...(typeof changes === 'function' ? changes(before) : changes) };
        if (next.typed.text === '' && !next.replyTo && next.kind === 'REMARK') forget(place);
        else keep(place, JSON.stringify(next));
        return next;
      }),
    clear: () => {
      forget(place);
      setWriting(nothingWritten);
    },
  };
}

function recallWriting(place: string): Writing | undefined {
  try {
    const text = recall(place);
    return text === undefined ? undefined : { ...nothingWritten, ...(JSON.parse(text) as Partial<Writing>) };
  } catch {
    return undefined;
  }
}
