import type { Finding } from '@second-chair/de-identification';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../data/session';
import { MarkedTextArea, type MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { findingBeyond } from './found';
import { MentionList, optionId } from './mention-list';
import { retyped, type Mentionable, type MentionText } from './mention-text';
import { useMentionPicker } from './use-mention-picker';
import styles from './writing-field.module.css';

interface WritingFieldProps {
  label: string;
  placeholder?: string;
  typed: MentionText;
  people: readonly Mentionable[];
  findings: readonly Finding[];
  /** From what stands there by then: several edits may be made at once. */
  onChange: (change: (before: MentionText) => MentionText) => void;
  onSubmit: () => void;
  /** Takes the first suggestion for a finding. */
  onSettle: (finding: Finding) => void;
  onCancel?: () => void;
  onBlur?: () => void;
  /** Where the `@` stands behind which a colleague is being looked for. */
  onLooking?: (start: number | undefined) => void;
  describedBy?: string;
  field: RefObject<MarkedTextAreaHandle | null>;
}

/** Where a post is written: Markdown, with colleagues behind an @, and marks under what could identify the patient. */
export function WritingField(props: WritingFieldProps) {
  const { label, placeholder, typed, people, findings, describedBy, field } = props;
  const { onChange, onSubmit, onSettle, onCancel, onBlur, onLooking } = props;
  const { t } = useTranslation();
  const id = useId();
  const listId = useId();
  const caretAfter = useRef<number>(undefined);
  const selected = useRef({ start: 0, end: 0 });
  const me = useMe().person.id;
  const others = useMemo(() => people.filter(({ id }) => id !== me), [people, me]);
  const open = findings.filter(({ tier }) => tier === 'required').length;
  const picker = useMentionPicker(typed, others, (value, caret) => {
    caretAfter.current = caret;
    onChange(() => value);
  });

  useLayoutEffect(() => {
    const caret = caretAfter.current;
    caretAfter.current = undefined;
    if (caret !== undefined) field.current?.select(caret, caret);
  }, [typed, field]);

  const { lookingAt } = picker;
  useEffect(() => onLooking?.(lookingAt), [onLooking, lookingAt]);

  /** The same keys as in a case: from one finding to the next, and its first suggestion. */
  const walk = (key: string): boolean => {
    const { start, end } = selected.current;
    if (key === 'Enter') {
      const here = findings.find((finding) => finding.start <= start && end <= finding.end);
      if (here) onSettle(here);
      return here !== undefined;
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    const next = findingBeyond(findings, selected.current, key === 'ArrowDown' ? 'next' : 'previous');
    if (next) field.current?.select(next.start, next.end);
    return next !== undefined;
  };

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (picker.onKey(event) || event.nativeEvent.isComposing) return;
    if (event.altKey && !event.ctrlKey && !event.metaKey && walk(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape' && onCancel) onCancel();
  };

  return (
    <div className={styles.field}>
      <div className={styles.paper}>
        <MarkedTextArea
          handle={field}
          id={id}
          aria-label={label}
          {...(placeholder !== undefined && { placeholder })}
          minLines={3}
          value={typed.text}
          marks={findings.map(({ start, end, tier }) => ({
            start,
            end,
            kind: tier === 'required' ? 'open' : 'quasi',
            key: `${start}`,
          }))}
          aria-autocomplete="list"
          aria-controls={picker.isOpen ? listId : undefined}
          aria-activedescendant={picker.isOpen ? optionId(listId, picker.activeIndex) : undefined}
          aria-describedby={[describedBy, `${id}-found`].filter(Boolean).join(' ')}
          onChange={(text) => onChange((before) => retyped(before, text))}
          onSelection={(start, end) => {
            selected.current = { start, end };
            picker.moveTo(start === end ? start : undefined);
          }}
          onKey={onKey}
          onBlur={() => {
            picker.moveTo(undefined);
            onBlur?.();
          }}
        />
      </div>
      {picker.isOpen && (
        <MentionList
          id={listId}
          options={picker.options}
          activeIndex={picker.activeIndex}
          onChoose={picker.choose}
        />
      )}
      <span className="visually-hidden" role="status">
        {picker.isOpen && t('discussions.composer.mention.found', { count: picker.options.length })}
      </span>
      <span id={`${id}-found`} className="visually-hidden" role="status">
        {open > 0 ? t('deidentification.inText', { count: open }) : ''}
      </span>
    </div>
  );
}
