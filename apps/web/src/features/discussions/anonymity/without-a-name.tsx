import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { IconUserOff } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ContributeDocument, type FoundDetailFragment, type PostKind } from '../../../data/generated';
import { forget, keep, recall } from '../../../data/kept-text';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { say } from '../../../ui/toasts-store';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import { KindPicker } from '../kinds/kind-picker';
import type { UseRound } from '../rounds/use-round';
import styles from './anonymity.module.css';
import { useToken } from './use-token';

interface WithoutANameProps {
  threadId: string;
  round: UseRound;
}

/** Where the phase takes words without an author: one contribution each, which appears with the others' when it closes. */
export function WithoutAName({ threadId, round: { round, phase } }: WithoutANameProps) {
  if (!round?.anonymousKey || !phase || round.viewerRole !== 'MEMBER') return null;
  return (
    <Offered
      key={phase.place}
      threadId={threadId}
      place={phase.place}
      publicKey={round.anonymousKey}
      kinds={phase.takes}
    />
  );
}

interface OfferedProps {
  threadId: string;
  place: number;
  publicKey: string;
  kinds: readonly PostKind[];
}

function Offered({ threadId, place, publicKey, kinds }: OfferedProps) {
  const { t } = useTranslation();
  const where = `without-a-name/${threadId}/${place}`;
  const { token, problem, used } = useToken(threadId, place, publicKey);
  const [words, setWords] = useState(() => recall(where) ?? '');
  const [isOpen, setIsOpen] = useState(words !== '');
  const [kind, setKind] = useState<PostKind>(kinds[0] ?? 'REMARK');
  // By chance alone: an id that tells the time would tell who wrote then.
  const [id] = useState(() => crypto.randomUUID());
  const [refused, setRefused] = useState<{
    message: string;
    found: readonly FoundDetailFragment[];
    words: string;
  }>();
  const [contribute, { loading, error }] = useMutation(ContributeDocument, { fetchPolicy: 'no-cache' });

  function change(next: string): void {
    setWords(next);
    if (next === '') forget(where);
    else keep(where, next);
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (words.trim() === '' || words.length > LIMITS.post || !token?.signature) return;
    setRefused(undefined);
    const { message, signature } = token;
    const input = { id, threadId, place, kind, body: words, token: message, signature };
    const { data } = await contribute({ variables: { input } }).catch(() => ({ data: undefined }));
    const answer = data?.contribute;
    if (!answer) return;
    if (answer.__typename === 'ContributionKept') {
      used(id);
      change('');
      setIsOpen(false);
      say(t('anonymity.kept'));
      return;
    }
    const found = answer.__typename === 'IdentifyingDetailsFound' ? answer.findings : [];
    setRefused({ message: answer.message, found, words });
  }

  if (token?.usedFor)
    return (
      <p className={styles.line} role="status">
        <IconUserOff size={18} stroke={1.75} aria-hidden />
        {t('anonymity.done')}
      </p>
    );
  if (problem)
    return (
      <p className={styles.line}>
        <IconUserOff size={18} stroke={1.75} aria-hidden />
        {problem}
      </p>
    );
  if (!isOpen)
    return (
      <p className={styles.line}>
        <IconUserOff size={18} stroke={1.75} aria-hidden />
        <span>{t('anonymity.offer')}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!token?.signature}
          onClick={() => setIsOpen(true)}
        >
          {t('anonymity.open')}
        </Button>
      </p>
    );
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <SharedWordsField
        field="body"
        label={t('anonymity.label')}
        hint={t('anonymity.hint')}
        words={words}
        limit={LIMITS.post}
        server={{ found: refused?.found ?? [], words: refused?.words ?? '' }}
        minLines={3}
        onChange={change}
      />
      {refused && (
        <Notice tone="honey" live="assertive">
          <p>{refused.message}</p>
        </Notice>
      )}
      {error !== undefined && <FailureNotice error={error} />}
      <div className={styles.buttons}>
        <KindPicker kind={kind} only={kinds} onChange={setKind} />
        <Button variant="default" size="sm" onClick={() => setIsOpen(false)}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="sm" loading={loading} disabled={words.trim() === ''}>
          {t('anonymity.send')}
        </Button>
      </div>
    </form>
  );
}
