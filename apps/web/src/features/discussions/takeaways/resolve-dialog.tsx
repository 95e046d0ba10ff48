import { ActionIcon, Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { CharacterCount } from '../../../ui/character-count';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { MarkedField } from '../../de-identification/marked-field';
import { FindingList } from '../composer/finding-list';
import { decisionsInUse } from '../composer/use-settling';
import type { ThreadShown } from '../thread/use-thread';
import { TakeawayView } from './takeaway-view';
import styles from './takeaways.module.css';
import { useResolving, type CommitmentLine } from './use-resolving';

interface ResolveDialogProps {
  thread: ThreadShown;
  me: string;
  /** A reason cannot be given under an alias: it is kept with who gave it. */
  isUnderAlias: boolean;
  onClose: () => void;
}

/** Says what a thread came to, and who does what. */
export function ResolveDialog({ thread, me, isUnderAlias, onClose }: ResolveDialogProps) {
  const { t } = useTranslation();
  const live = useResolving(thread.id);
  const { writing, lines, setLines, settling, problem, theirs } = live;
  const owners = thread.team.memberships.map(({ person }) => ({ value: person.id, label: person.name }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await live.submit()) onClose();
  }
  const change = (id: string, part: Partial<CommitmentLine>): void =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('takeaways.form.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.lead}>{t('takeaways.form.lead')}</p>
        <div>
          <MarkedField
            label={t('takeaways.form.label')}
            handle={live.field}
            value={writing.typed.text}
            findings={settling.gate.findings}
            minLines={3}
            onChange={live.setTakeaway}
          />
          <CharacterCount length={writing.typed.text.length} limit={LIMITS.takeaway} />
        </div>
        <FindingList
          findings={settling.gate.findings}
          decisions={decisionsInUse(writing)}
          onReplace={settling.replace}
          {...(!isUnderAlias && { onKeep: settling.keepWords, onSettleAgain: settling.settleAgain })}
        />
        <fieldset className={styles.rows}>
          <legend>{t('takeaways.form.commitments')}</legend>
          <p className={styles.hint}>{t('takeaways.form.commitmentsHint')}</p>
          {lines.map((line) => (
            <div key={line.id} className={styles.row}>
              <TextInput
                label={t('takeaways.form.what')}
                value={line.what}
                maxLength={LIMITS.commitment}
                onChange={({ currentTarget }) => change(line.id, { what: currentTarget.value })}
              />
              <NativeSelect
                label={t('takeaways.form.owner')}
                value={line.ownerId}
                data={owners}
                onChange={({ currentTarget }) => change(line.id, { ownerId: currentTarget.value })}
              />
              <TextInput
                type="date"
                label={t('takeaways.form.due')}
                value={line.dueOn}
                onChange={({ currentTarget }) => change(line.id, { dueOn: currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                size={36}
                aria-label={t('takeaways.form.remove')}
                onClick={() => setLines(lines.filter(({ id }) => id !== line.id))}
              >
                <IconTrash size={18} stroke={1.75} aria-hidden />
              </ActionIcon>
            </div>
          ))}
          {lines.length < LIMITS.commitments && (
            <div>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}
                onClick={() => setLines([...lines, { id: uuid(), what: '', ownerId: me, dueOn: '' }])}
              >
                {t('takeaways.form.add')}
              </Button>
            </div>
          )}
        </fieldset>
        {problem && (
          <Notice tone="honey" live="assertive">
            {problem}
          </Notice>
        )}
        {theirs && (
          <section aria-label={t('takeaways.form.already')}>
            <TakeawayView takeaway={theirs} />
          </section>
        )}
        {live.error !== undefined && <FailureNotice error={live.error} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={live.isBusy}>
            {t('takeaways.form.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
