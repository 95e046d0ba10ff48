import { useTranslation } from 'react-i18next';
import type { CasePageQuery } from '../../../data/generated';
import { TextLink } from '../../../ui/links';
import { RelativeTime } from '../../../ui/relative-time';
import type { Mark } from '../../de-identification/marks';
import { MarkedText } from '../../de-identification/marked-text';
import { useAuthorName } from '../../discussions/posts/author-name';
import type { Hypothesis } from '../writing/content';
import { hypothesisField, whyField } from '../writing/texts';
import styles from './hypotheses.module.css';
import { setAside, trailOf, type Revision, type Trail } from './trail';

interface HypothesisBarsProps {
  hypotheses: readonly Hypothesis[];
  revisions: readonly Revision[];
  marksOf: (field: string) => readonly Mark[];
  sources?: readonly HypothesisSource[];
}

/** Where a hypothesis was said first, if in a discussion. */
export type HypothesisSource = CasePageQuery['casePresentation']['hypothesisSources'][number];

/** What may have led to it: the surest first, each with its weight as a bar and a number, and how it moved. */
export function HypothesisBars({ hypotheses, revisions, marksOf, sources = [] }: HypothesisBarsProps) {
  const { t } = useTranslation();
  const weighted = [...hypotheses].sort((a, b) => b.confidence - a.confidence);
  const gone = setAside(hypotheses, revisions);
  return (
    <>
      <ul className={styles.hypotheses}>
        {weighted.map((hypothesis) => (
          <HypothesisBar
            key={hypothesis.id}
            hypothesis={hypothesis}
            trail={trailOf(hypothesis, revisions)}
            marksOf={marksOf}
            source={sources.find(({ id }) => id === hypothesis.id)?.source ?? null}
          />
        ))}
      </ul>
      {gone.length > 0 && (
        <div className={styles.gone}>
          <h3>{t('hypotheses.setAside')}</h3>
          <ul>
            {gone.map(({ hypothesisId, reason, confidence }) => (
              <li key={hypothesisId}>
                {t('hypotheses.wasWeighed', { reason: t(`enums.TerminationReason.${reason}`), confidence })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface HypothesisBarProps {
  hypothesis: Hypothesis;
  trail: Trail;
  marksOf: (field: string) => readonly Mark[];
  source: HypothesisSource['source'];
}

function HypothesisBar({ hypothesis, trail, marksOf, source }: HypothesisBarProps) {
  const { t } = useTranslation();
  const { id, reason, confidence, evidence } = hypothesis;
  const { before, occasion, why, earlier } = trail;
  const nameOf = useAuthorName();
  return (
    <li>
      <div className={styles.reason}>
        <h3>{t(`enums.TerminationReason.${reason}`)}</h3>
        {before === null ? (
          <span>{t('cases.hypotheses.percent', { confidence })}</span>
        ) : (
          <span>
            <span aria-hidden>{t('hypotheses.moved', { before, confidence })}</span>
            <span className="visually-hidden">{t('hypotheses.movedInWords', { before, confidence })}</span>
          </span>
        )}
      </div>
      <div className={styles.bar} aria-hidden>
        <div className={styles.now} style={{ width: `${confidence}%` }} />
        {before !== null && (
          <div
            className={styles.move}
            data-direction={confidence > before ? 'up' : 'down'}
            style={{ left: `${Math.min(before, confidence)}%`, width: `${Math.abs(before - confidence)}%` }}
          />
        )}
      </div>
      {occasion && <p className={styles.occasion}>{t(`enums.RevisionOccasion.${occasion}`)}</p>}
      {why.trim() !== '' && (
        <p className={`people-words ${styles.why}`} data-field={whyField(id)}>
          <MarkedText text={why} marks={marksOf(whyField(id))} />
        </p>
      )}
      {evidence.trim() !== '' && (
        <p className="people-words" data-field={hypothesisField(id)}>
          <MarkedText text={evidence} marks={marksOf(hypothesisField(id))} />
        </p>
      )}
      {source && (
        <p className={styles.occasion}>
          <TextLink
            to="/threads/$threadId"
            params={{ threadId: source.threadId }}
            search={{ post: source.id }}
          >
            {t('threads.adopt.source', { name: nameOf(source.author) })}
          </TextLink>
        </p>
      )}
      {earlier.length > 0 && <Earlier earlier={earlier} evidence={evidence} />}
    </li>
  );
}

function Earlier({ earlier, evidence }: { earlier: readonly Revision[]; evidence: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.earlier}>
      <summary>{t('hypotheses.earlier', { count: earlier.length })}</summary>
      <ol>
        {earlier.map((revision) => (
          <li key={revision.id}>
            <p className={styles.when}>
              {revision.isSetAside
                ? t('hypotheses.setAside')
                : t('cases.hypotheses.percent', { confidence: revision.confidence })}
              {' · '}
              {revision.occasion && <>{t(`enums.RevisionOccasion.${revision.occasion}`)} · </>}
              <RelativeTime at={revision.at} />
            </p>
            {revision.why.trim() !== '' && <p className={`people-words ${styles.why}`}>{revision.why}</p>}
            {revision.evidence.trim() !== '' && revision.evidence !== evidence && (
              <p className="people-words">{revision.evidence}</p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
