import { NativeSelect, NumberInput } from '@mantine/core';
import { kindAsks, LIMITS, type KindField } from '@second-chair/wire';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RareNotice } from '../combinations/rare-notice';
import type { AgeBand } from '../../../data/generated';
import type { CaseContent } from '../writing/content';
import { DefinitionChoices } from '../kinds/definition-choices';
import { Choices } from './choices';
import { useEditor } from './editor-context';
import { EditorText } from './editor-text';
import styles from './editor.module.css';
import { ManyChoices } from './many-choices';
import {
  DELIVERY_MODES,
  ENDED_BY,
  ENGAGEMENT_SIGNS,
  MANNERS_OF_ENDING,
  MODALITIES,
  NARROW_AGE_BANDS,
  SETTINGS,
  UNITS_OF_TREATMENT,
  WIDE_AGE_BANDS,
} from './options';

const NUMBERS = [
  ['therapySessionsAttended', LIMITS.therapySessions],
  ['therapySessionsPlanned', LIMITS.therapySessions],
  ['weeksSinceLastContact', LIMITS.weeksSinceLastContact],
] as const;

type Option<F extends keyof CaseContent> = { value: NonNullable<CaseContent[F]>; label: string };

/** What can be said without a sentence. No field here takes a date, an exact age or a place: their shapes do not allow it. */
export function FactsSheet() {
  const { t } = useTranslation();
  const { content, change, canEdit, presentation } = useEditor();
  const asks = (field: KindField): boolean => kindAsks(presentation.kind, field);
  const notChosen = { value: '', label: t('cases.editor.notChosen') };

  const bandOption = (value: AgeBand): Option<'ageBand'> => ({ value, label: t(`enums.AgeBand.${value}`) });
  const combined = useRef<HTMLDivElement>(null);

  const select = <F extends 'modality' | 'ageBand' | 'setting' | 'mannerOfEnding'>(
    field: F,
    options: readonly (Option<F> | { group: string; items: Option<F>[] })[],
  ) => (
    <NativeSelect
      label={t(`cases.fields.${field}`)}
      value={content[field] ?? ''}
      data={[notChosen, ...options]}
      disabled={!canEdit}
      onChange={({ currentTarget }) =>
        change({ [field]: currentTarget.value === '' ? null : currentTarget.value })
      }
    />
  );

  return (
    <div className={styles.facts}>
      <EditorText
        field="headline"
        limit={LIMITS.headline}
        label={t('cases.fields.headline')}
        hint={t('cases.hints.headline')}
        isSingleLine
        look="field"
      />
      <div
        ref={combined}
        role="group"
        aria-label={t('rareCombinations.facts')}
        tabIndex={-1}
        className={styles.combined}
      >
        <Choices
          legend={t('cases.fields.unitOfTreatment')}
          options={UNITS_OF_TREATMENT.map((value) => ({ value, label: t(`enums.UnitOfTreatment.${value}`) }))}
          value={content.unitOfTreatment}
          noneLabel={t('cases.editor.notSaid')}
          disabled={!canEdit}
          onChange={(unitOfTreatment) => change({ unitOfTreatment })}
        />
        <Choices
          legend={t('cases.fields.deliveryMode')}
          options={DELIVERY_MODES.map((value) => ({ value, label: t(`enums.DeliveryMode.${value}`) }))}
          value={content.deliveryMode}
          noneLabel={t('cases.editor.notSaid')}
          disabled={!canEdit}
          onChange={(deliveryMode) => change({ deliveryMode })}
        />
        <div className={styles.pair}>
          {select(
            'modality',
            MODALITIES.map((value) => ({ value, label: t(`enums.TherapyModality.${value}`) })),
          )}
          {select('ageBand', [
            ...NARROW_AGE_BANDS.map(bandOption),
            { group: t('cases.editor.widerBands'), items: WIDE_AGE_BANDS.map(bandOption) },
          ])}
          {select(
            'setting',
            SETTINGS.map((value) => ({ value, label: t(`enums.CareSetting.${value}`) })),
          )}
        </div>
        <RareNotice onChanged={() => combined.current?.focus()} />
      </div>
      <div className={styles.numbers}>
        {NUMBERS.map(([field, max]) => (
          <NumberInput
            key={field}
            label={t(`cases.fields.${field}`)}
            value={content[field] ?? ''}
            min={0}
            max={max}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            disabled={!canEdit}
            onChange={(value) => change({ [field]: typeof value === 'number' ? value : null })}
          />
        ))}
      </div>
      {(asks('engagementSigns') || content.engagementSigns.length > 0) && (
        <ManyChoices
          legend={t(asks('engagementSigns') ? 'caseKinds.engagementSigns' : 'caseKinds.hadSuggested')}
          hint={asks('engagementSigns') && t('caseKinds.engagementSignsHint')}
          options={ENGAGEMENT_SIGNS.map((value) => ({ value, label: t(`enums.EngagementSign.${value}`) }))}
          values={content.engagementSigns}
          disabled={!canEdit}
          isRequired={asks('engagementSigns')}
          onChange={(engagementSigns) => change({ engagementSigns })}
        />
      )}
      {asks('endedBy') && (
        <Choices
          legend={t('cases.fields.endedBy')}
          options={ENDED_BY.map((value) => ({ value, label: t(`enums.EndedBy.${value}`) }))}
          value={content.endedBy}
          noneLabel={t('cases.editor.notSaid')}
          disabled={!canEdit}
          onChange={(endedBy) => change({ endedBy })}
        />
      )}
      {asks('dropoutDefinitions') && (
        <DefinitionChoices value={content} disabled={!canEdit} onChange={change} />
      )}
      {asks('mannerOfEnding') &&
        select(
          'mannerOfEnding',
          MANNERS_OF_ENDING.map((value) => ({ value, label: t(`enums.MannerOfEnding.${value}`) })),
        )}
    </div>
  );
}
