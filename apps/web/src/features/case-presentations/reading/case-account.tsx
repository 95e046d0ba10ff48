import { IconAlertOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CasePresentationKind } from '../../../data/generated';
import type { Mark } from '../../de-identification/marks';
import { MarkedText } from '../../de-identification/marked-text';
import { AllianceTimeline } from '../alliance/alliance-timeline';
import { EmotionList } from '../emotions/emotion-list';
import { HypothesisBars, type HypothesisSource } from '../hypotheses/hypothesis-bars';
import type { Revision } from '../hypotheses/trail';
import { GoalList } from '../goals/goal-list';
import { SECTION_KEYS, type CaseContent } from '../writing/content';
import { useSectionName } from '../writing/kind-words';
import { goalField, markerField } from '../writing/texts';
import styles from './case-account.module.css';
import { CaseFacts } from './case-facts';

interface CaseAccountProps {
  kind: CasePresentationKind;
  content: CaseContent;
  /** How the hypotheses moved since colleagues could read them. */
  revisions: readonly Revision[];
  /** For reviewers: what is found and decided, in its place. */
  marksOf?: (field: string) => readonly Mark[];
  sources?: readonly HypothesisSource[];
}

const NO_MARKS = (): readonly Mark[] => [];

/** The case as it reads: the question first, then the account. */
export function CaseAccount({
  kind,
  content,
  revisions,
  marksOf = NO_MARKS,
  sources = [],
}: CaseAccountProps) {
  const { t } = useTranslation();
  const sectionName = useSectionName(kind);
  // A row that was begun and has no words yet says nothing to a reader.
  const goals = content.goals.filter(({ goal }) => goal.trim() !== '');
  const written = SECTION_KEYS.filter((key) => content[key].trim() !== '');
  return (
    <article className={styles.account} aria-label={t('cases.reading.account')}>
      {content.safetyConcern !== 'NONE' && (
        <p className={styles.safety}>
          <IconAlertOctagon size={20} stroke={1.75} aria-hidden />
          <span>
            <strong>{t('cases.reading.safety')}</strong> {t(`cases.safety.${content.safetyConcern}`)}
          </span>
        </p>
      )}
      {content.focusQuestion.trim() !== '' && (
        <section className={styles.question}>
          <h2>{t('cases.fields.focusQuestion')}</h2>
          <p data-field="focusQuestion">
            <MarkedText text={content.focusQuestion} marks={marksOf('focusQuestion')} />
          </p>
        </section>
      )}
      <CaseFacts content={content} kind={kind} />
      {goals.length > 0 && (
        <section>
          <h2>{t('cases.pages.goals')}</h2>
          <GoalList goals={goals} marksOf={(id) => marksOf(goalField(id))} />
        </section>
      )}
      {written.map((key) => (
        <section key={key}>
          <h2>{sectionName(key)}</h2>
          <p className="people-words" data-field={key}>
            <MarkedText text={content[key].trimEnd()} marks={marksOf(key)} />
          </p>
        </section>
      ))}
      {written.length === 0 && <p className={styles.nothing}>{t('cases.reading.nothing')}</p>}
      {content.emotions.length > 0 && (
        <section>
          <h2>{t('emotions.title')}</h2>
          <EmotionList emotions={content.emotions} />
        </section>
      )}
      {content.allianceMarkers.length > 0 && (
        <section>
          <h2>{t('cases.pages.alliance')}</h2>
          <AllianceTimeline
            markers={content.allianceMarkers}
            unit={content.allianceUnit}
            marksOf={(id) => marksOf(markerField(id))}
          />
        </section>
      )}
      {(content.hypotheses.length > 0 || revisions.length > 0) && (
        <section>
          <h2>{t('cases.pages.hypotheses')}</h2>
          <HypothesisBars
            hypotheses={content.hypotheses}
            revisions={revisions}
            marksOf={marksOf}
            sources={sources}
          />
        </section>
      )}
    </article>
  );
}
