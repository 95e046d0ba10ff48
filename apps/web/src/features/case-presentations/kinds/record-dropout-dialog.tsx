import { Button, Modal, NativeSelect, NumberInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment, EndedBy, MannerOfEnding } from '../../../data/generated';
import { Notice } from '../../../ui/notice';
import { Choices } from '../editor/choices';
import { ENDED_BY, MANNERS_OF_ENDING } from '../editor/options';
import { DefinitionChoices } from './definition-choices';
import type { CaseContent } from '../writing/content';
import styles from './kinds.module.css';
import { useRecordDropout } from './use-record-dropout';

interface RecordDropoutDialogProps {
  presentation: CaseWholeFragment;
  opened: boolean;
  onClose: () => void;
  /** The version that the editor has got to, where one is open. */
  version?: () => number;
  /** Sends what is being written; says whether everything has arrived. */
  saveFirst?: () => Promise<boolean>;
}

/** The care that was at risk has ended: how, and by which definition it is a dropout. */
export function RecordDropoutDialog({ opened, onClose, ...props }: RecordDropoutDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('caseKinds.dropout.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <RecordDropoutForm {...props} onClose={onClose} />
    </Modal>
  );
}

function RecordDropoutForm({ presentation, onClose, ...saving }: Omit<RecordDropoutDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [definitions, setDefinitions] = useState<Pick<CaseContent, 'dropoutDefinitions' | 'belowNSessions'>>({
    dropoutDefinitions: [],
    belowNSessions: null,
  });
  const [endedBy, setEndedBy] = useState<EndedBy | null>(null);
  const [manner, setManner] = useState<MannerOfEnding | null>(null);
  const [weeks, setWeeks] = useState(presentation.weeksSinceLastContact ?? null);
  const { isRecording, problem, record } = useRecordDropout(presentation, saving);
  const isRead = presentation.viewerCan.discuss;

  async function send(): Promise<void> {
    const isRecorded = await record({
      ...definitions,
      endedBy,
      mannerOfEnding: manner,
      weeksSinceLastContact: weeks,
    });
    if (isRecorded) onClose();
  }

  return (
    <form
      className={styles.ending}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>
        {t('caseKinds.dropout.text')} {isRead && t('caseKinds.dropout.textRead')}
      </p>
      <DefinitionChoices value={definitions} onChange={setDefinitions} />
      <Choices
        legend={t('cases.fields.endedBy')}
        options={ENDED_BY.map((value) => ({ value, label: t(`enums.EndedBy.${value}`) }))}
        value={endedBy}
        noneLabel={t('cases.editor.notSaid')}
        onChange={setEndedBy}
      />
      <NativeSelect
        label={t('cases.fields.mannerOfEnding')}
        value={manner ?? ''}
        data={[
          { value: '', label: t('cases.editor.notChosen') },
          ...MANNERS_OF_ENDING.map((value) => ({ value, label: t(`enums.MannerOfEnding.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          setManner(MANNERS_OF_ENDING.find((one) => one === currentTarget.value) ?? null)
        }
      />
      <NumberInput
        label={t('cases.fields.weeksSinceLastContact')}
        value={weeks ?? ''}
        min={0}
        max={LIMITS.weeksSinceLastContact}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        onChange={(value) => setWeeks(typeof value === 'number' ? value : null)}
      />
      {problem && <Notice tone="clay">{problem}</Notice>}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={isRecording}>
          {t('caseKinds.dropout.record')}
        </Button>
      </div>
    </form>
  );
}
