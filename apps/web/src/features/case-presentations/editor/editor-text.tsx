import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedTextArea } from '../../de-identification/marked-text-area';
import { CharacterCount } from '../../../ui/character-count';
import { useEditor } from './editor-context';
import styles from './editor.module.css';

interface EditorTextProps {
  field: string;
  limit: number;
  label: ReactNode;
  /** The sheet's own heading says it already. */
  isLabelHidden?: boolean;
  hint?: ReactNode;
  placeholder?: string;
  isSingleLine?: boolean;
  minLines?: number;
  look?: 'paper' | 'field';
}

/** One text of the case: where it is written, what is found in it, how much fits. */
export function EditorText(props: EditorTextProps) {
  const {
    field,
    limit,
    label,
    isLabelHidden,
    hint,
    placeholder,
    isSingleLine,
    minLines,
    look = 'paper',
  } = props;
  const { t } = useTranslation();
  const { textOf, changeText, marksOf, walk, found, canEdit } = useEditor();
  const id = useId();
  const text = textOf(field);
  const open = found.findings.filter(
    (finding) => finding.field === field && finding.tier === 'required',
  ).length;
  return (
    <div className={styles.text} data-look={look}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.writing}>
        <MarkedTextArea
          handle={(area) => walk.register(field, area)}
          id={id}
          value={text}
          onChange={(value) => changeText(field, value)}
          marks={marksOf(field)}
          activeKey={walk.active?.key ?? null}
          onCursor={(position) => walk.rest(field, position)}
          readOnly={!canEdit}
          aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-found`}
          aria-invalid={text.length > limit}
          {...(isSingleLine ? { isSingleLine } : {})}
          {...(minLines ? { minLines } : {})}
          {...(placeholder ? { placeholder } : {})}
        />
      </div>
      <span id={`${id}-found`} className="visually-hidden">
        {open > 0 ? t('deidentification.inText', { count: open }) : ''}
      </span>
      <CharacterCount length={text.length} limit={limit} />
    </div>
  );
}
