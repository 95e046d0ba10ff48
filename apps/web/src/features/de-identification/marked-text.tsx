import { piecesOf, type Mark } from './marks';
import styles from './marked-text.module.css';

interface MarkedTextProps {
  text: string;
  marks: readonly Mark[];
  activeKey?: string | null | undefined;
}

/** A text with its marks, for reading and as the layer under a text area. */
export function MarkedText({ text, marks, activeKey }: MarkedTextProps) {
  return piecesOf(text, marks).map(({ text: words, mark }, index) =>
    mark ? (
      <mark
        key={index}
        className={styles.mark}
        data-kind={mark.kind}
        data-mark={mark.key}
        data-active={mark.key === activeKey || mark.isActive === true}
      >
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
