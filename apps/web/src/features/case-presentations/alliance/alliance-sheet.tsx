import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { LIMITS } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { AllianceUnit } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import { Choices } from '../editor/choices';
import { useEditor } from '../editor/editor-context';
import { EditorText } from '../editor/editor-text';
import styles from '../editor/editor.module.css';
import { MARKER_KINDS } from '../editor/options';
import type { AllianceMarker } from '../writing/content';
import { markerField } from '../writing/texts';
import { AllianceChart } from './alliance-chart';

const UNITS: readonly AllianceUnit[] = ['WEEK', 'THERAPY_SESSION'];

/** Ruptures and repairs on a count of weeks or therapy sessions, with the line they draw above them. */
export function AllianceSheet() {
  const { t } = useTranslation();
  const { content, change, autosave, canEdit } = useEditor();
  const { allianceMarkers: markers, allianceUnit: unit } = content;

  function remove(removed: AllianceMarker, at: number): void {
    change({ allianceMarkers: markers.filter(({ id }) => id !== removed.id) });
    say(t('goalsAndAlliance.markers.removed'), {
      action: {
        label: t('common.undo'),
        run: () =>
          autosave.edit((now) => ({
            ...now,
            allianceMarkers: now.allianceMarkers.toSpliced(at, 0, removed),
          })),
      },
    });
  }

  function add(): void {
    const last = markers.at(-1);
    const marker: AllianceMarker = {
      id: uuid(),
      kind: last?.kind === 'WITHDRAWAL' || last?.kind === 'CONFRONTATION' ? 'REPAIR' : 'WITHDRAWAL',
      moment: Math.min((last?.moment ?? 0) + 1, LIMITS.allianceMoment),
      strength: null,
      note: '',
    };
    change({ allianceMarkers: [...markers, marker] });
  }

  return (
    <div className={styles.hypotheses}>
      <p className={styles.hint}>{t('goalsAndAlliance.markers.hint')}</p>
      <Choices
        legend={t('goalsAndAlliance.unit')}
        options={UNITS.map((value) => ({ value, label: t(`goalsAndAlliance.units.${value}`) }))}
        value={unit}
        disabled={!canEdit}
        onChange={(allianceUnit) => allianceUnit && change({ allianceUnit })}
      />
      {markers.length > 0 && <AllianceChart markers={markers} unit={unit} />}
      <ol className={styles.hypothesisList}>
        {markers.map((marker, at) => (
          <li key={marker.id}>
            <MarkerFields
              marker={marker}
              unit={unit}
              number={at + 1}
              onChange={(part) =>
                change({
                  allianceMarkers: markers.map((one) => (one.id === marker.id ? { ...one, ...part } : one)),
                })
              }
              onRemove={() => remove(marker, at)}
            />
          </li>
        ))}
      </ol>
      {canEdit && markers.length < LIMITS.allianceMarkers && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={add}
        >
          {t(markers.length === 0 ? 'goalsAndAlliance.markers.addFirst' : 'goalsAndAlliance.markers.add')}
        </Button>
      )}
    </div>
  );
}

interface MarkerFieldsProps {
  marker: AllianceMarker;
  unit: AllianceUnit;
  number: number;
  onChange: (part: Partial<AllianceMarker>) => void;
  onRemove: () => void;
}

function MarkerFields({ marker, unit, number, onChange, onRemove }: MarkerFieldsProps) {
  const { t } = useTranslation();
  const { canEdit } = useEditor();
  return (
    <fieldset className={styles.hypothesis} disabled={!canEdit}>
      <legend className="visually-hidden">{t('goalsAndAlliance.markers.number', { number })}</legend>
      <div className={styles.momentRow}>
        <NumberInput
          label={t(`goalsAndAlliance.moment.${unit}`)}
          value={marker.moment}
          min={0}
          max={LIMITS.allianceMoment}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          onChange={(moment) => typeof moment === 'number' && onChange({ moment })}
        />
        <NativeSelect
          label={t('goalsAndAlliance.markers.kind')}
          value={marker.kind}
          data={MARKER_KINDS.map((value) => ({ value, label: t(`enums.AllianceMarkerKind.${value}`) }))}
          onChange={({ currentTarget }) => {
            const kind = MARKER_KINDS.find((one) => one === currentTarget.value);
            if (kind) onChange({ kind });
          }}
        />
        <NumberInput
          label={t('goalsAndAlliance.markers.strength')}
          placeholder={t('goalsAndAlliance.markers.strengthHint')}
          value={marker.strength ?? ''}
          min={0}
          max={LIMITS.intensity}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          onChange={(strength) => onChange({ strength: typeof strength === 'number' ? strength : null })}
        />
      </div>
      <EditorText
        field={markerField(marker.id)}
        limit={LIMITS.markerNote}
        label={t('goalsAndAlliance.markers.note')}
        placeholder={t('goalsAndAlliance.markers.prompt')}
        minLines={2}
        look="field"
      />
      {canEdit && (
        <Button
          variant="subtle"
          className={styles.removeRow ?? ''}
          leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />}
          onClick={onRemove}
          aria-label={t('goalsAndAlliance.markers.removeNumber', { number })}
        >
          {t('goalsAndAlliance.markers.remove')}
        </Button>
      )}
    </fieldset>
  );
}
