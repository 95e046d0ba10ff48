import {
  useEffect,
  useImperativeHandle,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react';
import type { Mark } from './marks';
import { MarkedText } from './marked-text';
import styles from './marked-text.module.css';

/** What the findings beside the text may do with it. */
export interface MarkedTextAreaHandle {
  /** Goes there: focus, selection, and into view. */
  select: (start: number, end: number) => void;
  focus: (options?: FocusOptions) => void;
  /** Into view only; the focus stays where it is. */
  reveal: (start: number) => void;
  /** As if typed, so that the browser's own undo takes it back. */
  replace: (start: number, end: number, text: string) => void;
}

type OfTextarea = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  | 'aria-label'
  | 'aria-labelledby'
  | 'aria-describedby'
  | 'aria-invalid'
  | 'aria-autocomplete'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'maxLength'
  | 'placeholder'
  | 'readOnly'
>;

interface MarkedTextAreaProps extends OfTextarea {
  handle?: Ref<MarkedTextAreaHandle>;
  id: string;
  value: string;
  onChange: (value: string) => void;
  marks: readonly Mark[];
  activeKey?: string | null;
  /** Where the cursor came to rest. */
  onCursor?: (position: number) => void;
  /** What is selected now; nothing where both are the same. */
  onSelection?: (start: number, end: number) => void;
  /** A key that is dealt with prevents its default, and means nothing more here. */
  onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onBlur?: () => void;
  isSingleLine?: boolean;
  minLines?: number;
  /** Left without a change of mind about the words: a form that was opened for it may close. */
  onEscape?: () => void;
}

export function MarkedTextArea(props: MarkedTextAreaProps) {
  const {
    handle,
    id,
    value,
    onChange,
    marks,
    activeKey,
    onCursor,
    onSelection,
    onKey,
    onEscape,
    isSingleLine,
    minLines,
    ...rest
  } = props;
  const stack = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);

  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  // One handle for as long as the field stands: a ref that focuses does so once.
  useImperativeHandle(
    handle,
    () => ({
      select(start, end) {
        const area = input.current;
        if (!area) return;
        area.focus({ preventScroll: true });
        area.setSelectionRange(start, end);
        scrollToOffset(stack.current, start);
      },
      focus: (options) => input.current?.focus(options),
      reveal: (start) => scrollToOffset(stack.current, start),
      replace(start, end, text) {
        const area = input.current;
        if (!area) return;
        area.focus({ preventScroll: true });
        area.setSelectionRange(start, end);
        // Deprecated, and still the one edit of a text area that undo knows about.
        const isDone =
          text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
        if (!isDone) {
          area.setRangeText(text, start, end, 'end');
          latest.current(area.value);
        }
      },
    }),
    [],
  );

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    onKey?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onEscape?.();
    if (!isSingleLine || event.key !== 'Enter') return;
    event.preventDefault();
    // As in any field of one line: Enter sends the form, while Alt + Enter settles a finding.
    if (!event.altKey) event.currentTarget.form?.requestSubmit();
  }

  return (
    <div ref={stack} className={styles.stack} style={minLines ? lines(minLines) : undefined}>
      <div className={styles.backdrop} dir="auto" aria-hidden>
        <MarkedText text={value} marks={marks} activeKey={activeKey} />
        {/* A last line without letters has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea
        ref={input}
        id={id}
        className={styles.input}
        value={value}
        rows={1}
        spellCheck
        dir="auto"
        onChange={({ target }) =>
          // A word under composition belongs to the input method: changed by us, it would be written twice.
          onChange(isComposing.current ? target.value : cleaned(target.value, isSingleLine ?? false))
        }
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={({ currentTarget }) => {
          isComposing.current = false;
          const text = cleaned(currentTarget.value, isSingleLine ?? false);
          if (text !== value) onChange(text);
        }}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          onSelection?.(selectionStart, selectionEnd);
          if (selectionStart === selectionEnd) onCursor?.(selectionStart);
        }}
        {...rest}
      />
    </div>
  );
}

/** Word processors paste invisible control characters that no server keeps. */
function cleaned(text: string, isSingleLine: boolean): string {
  const printable = text.replace(/[^\P{Cc}\n\t]/gu, '');
  return isSingleLine ? printable.replace(/\n+/g, ' ') : printable;
}

function lines(count: number): CSSProperties {
  return { '--marked-height': `${count}lh` } as CSSProperties;
}

function scrollToOffset(stack: HTMLElement | null, offset: number): void {
  let at = 0;
  for (const node of stack?.firstElementChild?.childNodes ?? []) {
    const length = node.textContent?.length ?? 0;
    if (node instanceof HTMLElement && offset >= at && offset < at + length) {
      node.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
    at += length;
  }
}
