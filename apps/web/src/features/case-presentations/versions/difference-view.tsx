import { useTranslation } from 'react-i18next';
import type { CasePresentationKind } from '../../../data/generated';
import { differencesBetween, type Piece, type VersionField } from './differences';
import { useVersionWords } from './use-version-words';
import styles from './versions.module.css';

interface DifferenceViewProps {
  kind: CasePresentationKind;
  before: readonly VersionField[];
  after: readonly VersionField[];
}

/** Field by field; what was added and what was taken out is said in words, by a line and by a colour. */
export function DifferenceView({ kind, before, after }: DifferenceViewProps) {
  const { t } = useTranslation();
  const { nameOf, inWords } = useVersionWords(kind);
  const changed = differencesBetween(before, after, inWords);
  if (changed.length === 0) return <p className={styles.soft}>{t('versions.same')}</p>;
  return (
    <div className={styles.differences}>
      {changed.map(({ field, pieces }) => (
        <section key={field}>
          <h2>{nameOf(field)}</h2>
          <p className={`people-words ${styles.text}`}>
            {pieces.map((piece, index) => (
              <PieceOf key={index} piece={piece} />
            ))}
          </p>
        </section>
      ))}
    </div>
  );
}

function PieceOf({ piece: { kind, words } }: { piece: Piece }) {
  const { t } = useTranslation();
  if (kind === 'same') return words;
  const Element = kind === 'added' ? 'ins' : 'del';
  return (
    <Element className={styles[kind]}>
      <span className="visually-hidden">{t(`versions.${kind}`)} </span>
      {words}
      <span className="visually-hidden"> {t('versions.end')} </span>
    </Element>
  );
}
