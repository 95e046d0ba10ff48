import { useTranslation } from 'react-i18next';
import type { Mark } from '../../de-identification/marks';
import { MarkedText } from '../../de-identification/marked-text';
import { GOALS_REACHED } from '../editor/options';
import type { Goal } from '../writing/content';
import styles from './goals.module.css';

interface GoalListProps {
  goals: readonly Goal[];
  marksOf: (id: string) => readonly Mark[];
}

/** What was to be reached, and how far it went: five steps, said and drawn. */
export function GoalList({ goals, marksOf }: GoalListProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.goals}>
      {goals.map(({ id, goal, reached }) => (
        <li key={id}>
          <span className="people-words">
            <MarkedText text={goal} marks={marksOf(id)} />
          </span>
          <span className={styles.reached}>
            {reached && (
              <span className={styles.steps} aria-hidden>
                {GOALS_REACHED.slice(1).map((step) => (
                  <span
                    key={step}
                    data-reached={GOALS_REACHED.indexOf(step) <= GOALS_REACHED.indexOf(reached)}
                  />
                ))}
              </span>
            )}
            {reached ? t(`enums.GoalReached.${reached}`) : t('goalsAndAlliance.goals.notSaid')}
          </span>
        </li>
      ))}
    </ul>
  );
}
