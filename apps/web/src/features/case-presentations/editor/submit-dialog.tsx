import { Button, Checkbox, Modal } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { RareBeforeSubmission } from '../combinations/rare-before-submission';
import type { EditorPage } from '../writing/pages';
import { useEditor } from './editor-context';
import styles from './editor.module.css';
import { useSubmission } from './use-submission';

interface SubmitDialogProps {
  opened: boolean;
  onClose: () => void;
  onSubmitted: () => void;
}

/** What is still missing, in words and with a way there; then the attestation; then off it goes. */
export function SubmitDialog({ opened, onClose, onSubmitted }: SubmitDialogProps) {
  const { t } = useTranslation();
  const { found, walk, goTo } = useEditor();
  const [isAttested, setIsAttested] = useState(false);
  const { checks, isReady, isSubmitting, problem, failure, submit } = useSubmission();
  const firstOpen = found.findings.find(({ tier }) => tier === 'required');

  function goToPage(page: EditorPage): void {
    onClose();
    goTo(page);
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('cases.submit.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={styles.lead}>{isReady ? t('cases.submit.ready') : t('cases.submit.notYet')}</p>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={check.name} data-done={check.isDone}>
            {check.isDone ? (
              <IconCircleCheck size={20} stroke={1.75} aria-hidden />
            ) : (
              <IconCircle size={20} stroke={1.75} aria-hidden />
            )}
            <span>
              {check.words}
              <span className="visually-hidden">
                {check.isDone ? t('cases.submit.done') : t('cases.submit.missing')}
              </span>
            </span>
            {!check.isDone &&
              (check.name === 'findings' ? (
                <Button
                  size="sm"
                  variant="default"
                  onClick={() => {
                    onClose();
                    if (firstOpen) walk.activate(firstOpen);
                  }}
                >
                  {t('cases.submit.goToFirst')}
                </Button>
              ) : (
                <Button
                  size="sm"
                  variant="default"
                  aria-label={t('cases.submit.goToOf', { what: check.words })}
                  onClick={() => goToPage(check.page)}
                >
                  {t('cases.submit.goTo')}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      <RareBeforeSubmission onGoThere={() => goToPage('facts')} />
      {problem && <Notice tone="clay">{problem}</Notice>}
      {failure !== null && <FailureNotice error={failure} />}
      {isReady && (
        <div className={styles.attest}>
          <Checkbox
            checked={isAttested}
            label={t('cases.submit.attest')}
            description={t('cases.submit.attestHint')}
            onChange={({ currentTarget }) => setIsAttested(currentTarget.checked)}
          />
          <div className={styles.dialogActions}>
            <Button variant="default" onClick={onClose}>
              {t('cases.submit.notNow')}
            </Button>
            <Button
              loading={isSubmitting}
              onClick={() => void submit(isAttested).then((isSubmitted) => isSubmitted && onSubmitted())}
            >
              {t('cases.submit.action')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
