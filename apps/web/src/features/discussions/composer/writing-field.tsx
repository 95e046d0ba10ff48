import { Textarea } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../data/session';
import { MentionList, optionId } from './mention-list';
import { retyped, type Mentionable, type MentionText } from './mention-text';
import { useMentionPicker } from './use-mention-picker';
import styles from './writing-field.module.css';

interface WritingFieldProps {
  label: string;
  placeholder?: string;
  typed: MentionText;
  people: readonly Mentionable[];
  onChange: (typed: MentionText) => void;
  onSubmit: () => void;
  onCancel?: () => void;
  onBlur?: () => void;
  /** Where the `@` stands behind which a colleague is being looked for. */
  onLooking?: (start: number | undefined) => void;
  describedBy?: string;
  fieldRef: Ref<HTMLTextAreaElement>;
}

/** Where a post is written: Markdown, with colleagues behind an @. */
export function WritingField(props: WritingFieldProps) {
  const {
    label,
    placeholder,
    typed,
    people,
    onChange,
    onSubmit,
    onCancel,
    onBlur,
    onLooking,
    describedBy,
    fieldRef,
  } = props;
  const { t } = useTranslation();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number>(undefined);
  const me = useMe().person.id;
  const others = useMemo(() => people.filter(({ id }) => id !== me), [people, me]);
  const picker = useMentionPicker(typed, others, (value, caret) => {
    caretAfter.current = caret;
    onChange(value);
  });

  useLayoutEffect(() => {
    const caret = caretAfter.current;
    caretAfter.current = undefined;
    if (caret === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret, caret);
  }, [typed]);

  const { lookingAt } = picker;
  useEffect(() => onLooking?.(lookingAt), [onLooking, lookingAt]);

  const followCaret = ({ selectionStart, selectionEnd }: HTMLTextAreaElement): void =>
    picker.moveTo(selectionStart === selectionEnd ? selectionStart : undefined);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (picker.onKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape' && onCancel) onCancel();
  };

  return (
    <div className={styles.field}>
      <Textarea
        ref={(element) => {
          field.current = element;
          if (typeof fieldRef === 'function') fieldRef(element);
          else if (fieldRef) fieldRef.current = element;
        }}
        aria-label={label}
        placeholder={placeholder}
        classNames={{ input: styles.input ?? '' }}
        autosize
        minRows={3}
        maxRows={18}
        value={typed.text}
        aria-autocomplete="list"
        aria-controls={picker.isOpen ? listId : undefined}
        aria-activedescendant={picker.isOpen ? optionId(listId, picker.activeIndex) : undefined}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          onChange(retyped(typed, currentTarget.value));
          followCaret(currentTarget);
        }}
        onSelect={({ currentTarget }) => followCaret(currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          picker.moveTo(undefined);
          onBlur?.();
        }}
      />
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
    </div>
  );
}
