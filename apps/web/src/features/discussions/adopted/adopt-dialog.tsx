import { useMutation } from '@apollo/client/react';
import { Button, Modal, NativeSelect, Slider } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import {
  AdoptHypothesisDocument,
  type FoundDetailFragment,
  type TerminationReason,
} from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { say } from '../../../ui/toasts-store';
import { TERMINATION_REASONS } from '../../case-presentations/editor/options';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import styles from '../moves/moves.module.css';
import type { PostShown } from '../thread/use-thread';

interface AdoptDialogProps {
  post: PostShown;
  onClose: () => void;
}

const HALFWAY = 50;

/** A hypothesis that was said here becomes one of the case. */
export function AdoptDialog({ post, onClose }: AdoptDialogProps) {
  const { t } = useTranslation();
  const [id] = useState(() => uuid());
  const [reason, setReason] = useState<TerminationReason>('UNKNOWN');
  const [confidence, setConfidence] = useState(HALFWAY);
  const [evidence, setEvidence] = useState(() =>
    post.body.replace(/@\[[^\]]+\]\s*/gu, '').slice(0, LIMITS.evidence),
  );
  const [refused, setRefused] = useState<{ problem: string; found: readonly FoundDetailFragment[] }>();
  const [adopt, { loading, error }] = useMutation(AdoptHypothesisDocument);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(undefined);
    const input = { id, postId: post.id, reason, confidence, evidence };
    const answer = (await adopt({ variables: { input } }).catch(() => undefined))?.data?.adoptHypothesis;
    if (!answer) return;
    if (answer.__typename === 'CasePresentation') {
      say(t('threads.adopt.added'));
      return onClose();
    }
    const found = answer.__typename === 'IdentifyingDetailsFound' ? answer.findings : [];
    setRefused({ problem: answer.message, found });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('threads.adopt.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <p className={styles.hint}>{t('threads.adopt.lead')}</p>
        <NativeSelect
          label={t('threads.adopt.reason')}
          value={reason}
          data={TERMINATION_REASONS.map((one) => ({
            value: one,
            label: t(`enums.TerminationReason.${one}`),
          }))}
          onChange={({ currentTarget }) => setReason(currentTarget.value as TerminationReason)}
        />
        <div>
          <p className={styles.hint} aria-hidden>
            {t('threads.adopt.confidence')} {t('threads.adopt.percent', { confidence })}
          </p>
          <Slider
            value={confidence}
            step={5}
            label={(value) => t('threads.adopt.percent', { confidence: value })}
            thumbLabel={t('threads.adopt.confidence')}
            thumbProps={{ 'aria-valuetext': t('threads.adopt.percent', { confidence }) }}
            onChange={setConfidence}
          />
        </div>
        <SharedWordsField
          field="evidence"
          label={t('threads.adopt.evidence')}
          words={evidence}
          limit={LIMITS.evidence}
          server={{ found: refused?.found ?? [], words: evidence }}
          minLines={3}
          onChange={setEvidence}
        />
        {refused && (
          <Notice tone="honey" live="assertive">
            {refused.problem}
          </Notice>
        )}
        {error !== undefined && <FailureNotice error={error} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={loading}>
            {t('threads.adopt.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
