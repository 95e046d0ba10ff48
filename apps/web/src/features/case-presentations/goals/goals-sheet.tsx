import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { LIMITS } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { say } from '../../../ui/toasts-store';
import { Choices } from '../editor/choices';
import { useEditor } from '../editor/editor-context';
import { EditorText } from '../editor/editor-text';
import styles from '../editor/editor.module.css';
import { GOALS_REACHED } from '../editor/options';
import type { Goal } from '../writing/content';
import { goalField } from '../writing/texts';

/** What was to be reached, a line each, with how far it went in words. */
export function GoalsSheet() {
  const { t } = useTranslation();
  const { content, change, autosave, canEdit, presentation } = useEditor();
  const { goals } = content;
  const isOpen = presentation.kind === 'AT_RISK_ENGAGEMENT';

  function remove(removed: Goal, at: number): void {
    change({ goals: goals.filter(({ id }) => id !== removed.id) });
    say(t('goalsAndAlliance.goals.removed'), {
      action: {
        label: t('common.undo'),
        run: () => autosave.edit((now) => ({ ...now, goals: now.goals.toSpliced(at, 0, removed) })),
      },
    });
  }

  return (
    <div className={styles.hypotheses}>
      <p className={styles.hint}>
        {t(isOpen ? 'goalsAndAlliance.goals.hintOpen' : 'goalsAndAlliance.goals.hint')}
      </p>
      <ol className={styles.hypothesisList}>
        {goals.map((goal, at) => (
          <li key={goal.id}>
            <fieldset className={styles.hypothesis} disabled={!canEdit}>
              <legend className="visually-hidden">
                {t('goalsAndAlliance.goals.goal', { number: at + 1 })}
              </legend>
              <EditorText
                field={goalField(goal.id)}
                limit={LIMITS.goal}
                label={t('goalsAndAlliance.goals.goal', { number: at + 1 })}
                placeholder={t('goalsAndAlliance.goals.prompt')}
                isSingleLine
                look="field"
              />
              <Choices
                legend={t(isOpen ? 'goalsAndAlliance.goals.reachedOpen' : 'goalsAndAlliance.goals.reached')}
                options={GOALS_REACHED.map((value) => ({ value, label: t(`enums.GoalReached.${value}`) }))}
                value={goal.reached}
                noneLabel={t('cases.editor.notSaid')}
                disabled={!canEdit}
                onChange={(reached) =>
                  change({ goals: goals.map((one) => (one.id === goal.id ? { ...one, reached } : one)) })
                }
              />
              {canEdit && (
                <Button
                  variant="subtle"
                  className={styles.removeRow ?? ''}
                  leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />}
                  onClick={() => remove(goal, at)}
                  aria-label={t('goalsAndAlliance.goals.removeNumber', { number: at + 1 })}
                >
                  {t('goalsAndAlliance.goals.remove')}
                </Button>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {canEdit && goals.length < LIMITS.goals && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() => change({ goals: [...goals, { id: uuid(), goal: '', reached: null }] })}
        >
          {t(goals.length === 0 ? 'goalsAndAlliance.goals.addFirst' : 'goalsAndAlliance.goals.add')}
        </Button>
      )}
    </div>
  );
}
