import { useMutation } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { BreakAliasDocument, type FoundDetailFragment } from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import styles from './aliases.module.css';

interface BreakAliasProps {
  threadId: string;
  alias: { id: string; name: string };
  onClose: () => void;
}

/** Asks who is behind an alias. What happens with it is said before the reason is. */
export function BreakAlias({ threadId, alias, onClose }: BreakAliasProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isTooShort, setIsTooShort] = useState(false);
  const [refused, setRefused] = useState<{
    problem: string;
    found: readonly FoundDetailFragment[];
    words: string;
  }>();
  const [id, setId] = useState(() => uuid());
  const [ask, { loading, error, data }] = useMutation(BreakAliasDocument);
  const told = data?.breakAlias.__typename === 'BrokenAlias' ? data.breakAlias : undefined;

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const isShort = reason.trim().length < LIMITS.glassReasonMin;
    setIsTooShort(isShort);
    if (isShort || reason.length > LIMITS.glassReason) return;
    setRefused(undefined);
    const input = { id, threadId, aliasId: alias.id, reason };
    const answer = (await ask({ variables: { input } }).catch(() => undefined))?.data?.breakAlias;
    if (!answer || answer.__typename === 'BrokenAlias') return;
    const found = answer.__typename === 'IdentifyingDetailsFound' ? answer.findings : [];
    setRefused({ problem: answer.message, found, words: reason });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('aliases.break.title', { name: alias.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {told ? (
        <div className={styles.form}>
          <p role="status" className={styles.told}>
            {t('aliases.break.told', { alias: told.alias.name, name: told.person.name })}
          </p>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </div>
      ) : (
        <form className={styles.form} onSubmit={(event) => void send(event)}>
          <ul className={styles.what}>
            <li>{t('aliases.break.once')}</li>
            <li>{t('aliases.break.person')}</li>
            <li>{t('aliases.break.log')}</li>
          </ul>
          <SharedWordsField
            field="reason"
            label={t('aliases.break.reason')}
            error={isTooShort && t('aliases.break.tooShort', { min: LIMITS.glassReasonMin })}
            words={reason}
            limit={LIMITS.glassReason}
            server={{ found: refused?.found ?? [], words: refused?.words ?? '' }}
            minLines={2}
            onChange={(next) => {
              setReason(next);
              setIsTooShort(false);
              setId(uuid());
            }}
          />
          {refused && (
            <Notice tone="clay" live="assertive">
              <p>{refused.problem}</p>
            </Notice>
          )}
          {error !== undefined && <FailureNotice error={error} />}
          <div className={styles.buttons}>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('aliases.break.ask')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
