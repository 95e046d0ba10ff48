import { Button, NativeSelect, NumberInput, Slider } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { LIMITS } from '@second-chair/wire';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { TerminationReason } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import type { Hypothesis } from '../writing/content';
import { hypothesisField, whyField } from '../writing/texts';
import { Choices } from '../editor/choices';
import { useEditor } from '../editor/editor-context';
import { EditorText } from '../editor/editor-text';
import styles from '../editor/editor.module.css';
import { OCCASIONS, TERMINATION_REASONS } from '../editor/options';
import { hasMoved, lastRead, reweighed, type Revision } from './trail';

/** Why it may have ended: reasons from the list, each with how sure one is and what speaks for it. */
export function HypothesesSheet() {
  const { t } = useTranslation();
  const { content, change, autosave, canEdit, presentation } = useEditor();
  const { hypotheses } = content;
  const lastOf = (id: string): Revision | undefined => lastRead(id, presentation.hypothesisRevisions);
  const unused = TERMINATION_REASONS.find((reason) => !hypotheses.some((one) => one.reason === reason));

  function remove(removed: Hypothesis, at: number): void {
    change({ hypotheses: hypotheses.filter(({ id }) => id !== removed.id) });
    say(t('cases.hypotheses.removed'), {
      action: {
        label: t('common.undo'),
        run: () =>
          autosave.edit((current) => ({
            ...current,
            hypotheses: current.hypotheses.toSpliced(at, 0, removed),
          })),
      },
    });
  }

  return (
    <div className={styles.hypotheses}>
      <p className={styles.hint}>{t(`caseKinds.hypotheses.${presentation.kind}`)}</p>
      <ol className={styles.hypothesisList}>
        {hypotheses.map((hypothesis, at) => (
          <li key={hypothesis.id}>
            <HypothesisFields
              hypothesis={hypothesis}
              last={lastOf(hypothesis.id)}
              number={at + 1}
              onChange={(part) =>
                change({
                  hypotheses: hypotheses.map((one) =>
                    one.id === hypothesis.id ? reweighed(one, part, lastOf(one.id)) : one,
                  ),
                })
              }
              onRemove={() => remove(hypothesis, at)}
            />
          </li>
        ))}
      </ol>
      {canEdit && hypotheses.length < LIMITS.hypotheses && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() =>
            change({
              hypotheses: [
                ...hypotheses,
                {
                  id: uuid(),
                  reason: unused ?? 'UNKNOWN',
                  confidence: 50,
                  evidence: '',
                  occasion: null,
                  why: '',
                },
              ],
            })
          }
        >
          {hypotheses.length === 0 ? t('cases.hypotheses.addFirst') : t('cases.hypotheses.add')}
        </Button>
      )}
    </div>
  );
}

interface HypothesisFieldsProps {
  hypothesis: Hypothesis;
  /** What colleagues read of it last. */
  last: Revision | undefined;
  number: number;
  onChange: (part: Partial<Hypothesis>) => void;
  onRemove: () => void;
}

function HypothesisFields({ hypothesis, last, number, onChange, onRemove }: HypothesisFieldsProps) {
  const { t } = useTranslation();
  const { canEdit } = useEditor();
  const confidence = useId();
  return (
    <fieldset className={styles.hypothesis} disabled={!canEdit}>
      <legend className="visually-hidden">{t('cases.hypotheses.number', { number })}</legend>
      <div className={styles.hypothesisHead}>
        <NativeSelect
          label={t('cases.hypotheses.reason')}
          value={hypothesis.reason}
          data={TERMINATION_REASONS.map((value) => ({ value, label: t(`enums.TerminationReason.${value}`) }))}
          onChange={({ currentTarget }) => onChange({ reason: currentTarget.value as TerminationReason })}
        />
        {canEdit && (
          <Button
            variant="subtle"
            leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />}
            onClick={onRemove}
            aria-label={t('cases.hypotheses.removeNumber', { number })}
          >
            {t('cases.hypotheses.remove')}
          </Button>
        )}
      </div>
      <div className={styles.confidence}>
        <span id={confidence} className={styles.label}>
          {t('cases.hypotheses.confidence')}
        </span>
        <Slider
          className={styles.slider}
          value={hypothesis.confidence}
          min={0}
          max={100}
          step={5}
          label={null}
          thumbLabel={t('cases.hypotheses.confidenceOf', { number })}
          disabled={!canEdit}
          onChange={(value) => onChange({ confidence: value })}
        />
        <NumberInput
          className={styles.percent}
          aria-labelledby={confidence}
          value={hypothesis.confidence}
          min={0}
          max={100}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          hideControls
          suffix=" %"
          onChange={(value) => typeof value === 'number' && onChange({ confidence: value })}
        />
      </div>
      <EditorText
        field={hypothesisField(hypothesis.id)}
        limit={LIMITS.evidence}
        label={t('cases.hypotheses.evidence')}
        placeholder={t('cases.hypotheses.evidencePrompt')}
        minLines={2}
        look="field"
      />
      {last && hasMoved(hypothesis, last) && (
        <>
          <Choices
            legend={t('hypotheses.after')}
            hint={t('hypotheses.afterHint', { before: last.confidence, confidence: hypothesis.confidence })}
            options={OCCASIONS.map((value) => ({ value, label: t(`enums.RevisionOccasion.${value}`) }))}
            value={hypothesis.occasion}
            noneLabel={t('cases.editor.notSaid')}
            disabled={!canEdit}
            onChange={(occasion) => onChange({ occasion })}
          />
          <EditorText
            field={whyField(hypothesis.id)}
            limit={LIMITS.revisionWhy}
            label={t('hypotheses.why')}
            placeholder={t('hypotheses.whyPrompt')}
            minLines={2}
            look="field"
          />
        </>
      )}
    </fieldset>
  );
}
