import { useMutation } from '@apollo/client/react';
import { Button, Modal, NativeSelect } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { OpenTeamThreadDocument, type FoundDetailFragment } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import styles from '../moves/moves.module.css';

interface OpenTeamThreadProps {
  onClose: () => void;
  onOpened: (threadId: string) => void;
}

interface Refused {
  problem: string;
  found: readonly FoundDetailFragment[];
  words: string;
}

/** A discussion of a team that is about no case. */
export function OpenTeamThread({ onClose, onOpened }: OpenTeamThreadProps) {
  const { t } = useTranslation();
  const { teams } = useMe();
  const [id] = useState(() => uuid());
  const [teamId, setTeamId] = useState(teams[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const [open, { loading, error }] = useMutation(OpenTeamThreadDocument);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(undefined);
    const input = { id, teamId, title: title.trim() };
    const answer = (await open({ variables: { input } }).catch(() => undefined))?.data?.openTeamThread;
    if (!answer) return;
    if (answer.__typename === 'Thread') return onOpened(answer.id);
    const found = answer.__typename === 'IdentifyingDetailsFound' ? answer.findings : [];
    setRefused({ problem: answer.message, found, words: title });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('threads.team.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <p className={styles.hint}>{t('threads.team.lead')}</p>
        {teams.length > 1 && (
          <NativeSelect
            label={t('threads.team.team')}
            value={teamId}
            data={teams.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={({ currentTarget }) => setTeamId(currentTarget.value)}
          />
        )}
        <SharedWordsField
          field="title"
          label={t('threads.team.label')}
          words={title}
          limit={LIMITS.threadTitle}
          server={{ found: refused?.found ?? [], words: refused?.words ?? '' }}
          onChange={setTitle}
        />
        {refused && (
          <Notice tone="honey" live="assertive">
            {refused.problem}
          </Notice>
        )}
        {error !== undefined && <FailureNotice error={error} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={loading} disabled={title.trim() === ''}>
            {t('threads.team.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
