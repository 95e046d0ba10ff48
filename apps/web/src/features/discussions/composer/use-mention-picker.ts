import { useState, type KeyboardEvent } from 'react';
import {
  matchingPeople,
  mentionQueryAt,
  withMention,
  type Mentionable,
  type MentionText,
} from './mention-text';

interface MentionPicker {
  isOpen: boolean;
  /** Where the `@` stands while the picker is open. */
  lookingAt: number | undefined;
  options: readonly Mentionable[];
  activeIndex: number;
  /** Where the caret is now; undefined while text is selected or the field has no focus. */
  moveTo: (caret: number | undefined) => void;
  /** @returns whether the key was for the picker. */
  onKey: (event: KeyboardEvent) => boolean;
  choose: (person: Mentionable) => void;
}

/** The colleagues offered while an @ is being typed. */
export function useMentionPicker(
  typed: MentionText,
  people: readonly Mentionable[],
  onChosen: (value: MentionText, caret: number) => void,
): MentionPicker {
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState({ query: '', index: 0 });
  const [closedAt, setClosedAt] = useState<number>();

  const looking = caret === undefined ? undefined : mentionQueryAt(typed, caret);
  const options = looking ? matchingPeople(people, looking.query) : [];
  const isOpen = looking !== undefined && looking.start !== closedAt && options.length > 0;
  // A new query begins at the top again.
  const activeIndex = active.query === looking?.query ? Math.min(active.index, options.length - 1) : 0;

  const choose = (person: Mentionable): void => {
    if (!looking || caret === undefined) return;
    const { value, caret: next } = withMention(typed, looking.start, caret, person);
    setCaret(next);
    onChosen(value, next);
  };

  return {
    isOpen,
    lookingAt: isOpen ? looking.start : undefined,
    options,
    activeIndex,
    choose,
    moveTo: (next) => {
      setCaret(next);
      // Elsewhere the picker may open again.
      if (next !== undefined && mentionQueryAt(typed, next)?.start !== closedAt) setClosedAt(undefined);
    },
    onKey: (event) => {
      if (!isOpen || event.nativeEvent.isComposing) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined)
        setActive({ query: looking.query, index: (activeIndex + step + options.length) % options.length });
      else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
        const person = options[activeIndex];
        if (person) choose(person);
      } else if (event.key === 'Escape') setClosedAt(looking.start);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
