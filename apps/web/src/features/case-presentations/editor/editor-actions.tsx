import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/links';
import { say } from '../../../ui/toasts-store';
import { RecordDropoutDialog } from '../kinds/record-dropout-dialog';
import { useCaseSteps } from '../life/use-case-step';
import { unsavedFields } from '../writing/autosave-state';
import { useEditor } from './editor-context';
import styles from './editor.module.css';
import { SubmitDialog } from './submit-dialog';
import { usePublish } from './use-publish';

export function EditorActions() {
  const { t } = useTranslation();
  const { presentation, isDraft, autosave, canEdit } = useEditor();
  const navigate = useNavigate();
  const steps = useCaseSteps();
  const publish = usePublish();
  const [isEnding, setIsEnding] = useState(false);
  const { id, viewerCan } = presentation;
  // The board leads here to submit.
  const { submit } = useSearch({ from: '/inside/cases/$caseId/edit' });
  const [isSubmitOpen, setIsSubmitOpen] = useState(submit === true && viewerCan.submit);
  const toCase = () => void navigate({ to: '/cases/$caseId', params: { caseId: id } });

  async function withdraw(): Promise<void> {
    if (isDraft) await autosave.saveNow();
    if (await steps.withdraw({ id, version: autosave.current().version })) toCase();
    else if (steps.problem) say(steps.problem);
  }

  return (
    <>
      {(viewerCan.withdraw || viewerCan.recordDropout) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" px={10} aria-label={t('cases.editor.more')} style={{ flex: '0 0 auto' }}>
              <IconDots size={20} stroke={1.75} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {viewerCan.recordDropout && (
              <Menu.Item onClick={() => setIsEnding(true)}>{t('caseKinds.dropout.action')}</Menu.Item>
            )}
            {viewerCan.withdraw && (
              <Menu.Item onClick={() => void withdraw()}>{t('cases.steps.withdraw')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <ButtonLink variant="default" to="/cases/$caseId/colleagues" params={{ caseId: id }}>
        <span className={styles.long}>{t('cases.editor.whatColleaguesSee')}</span>
        <span className={styles.short}>{t('cases.editor.previewShort')}</span>
      </ButtonLink>
      {viewerCan.submit && <Button onClick={() => setIsSubmitOpen(true)}>{t('cases.submit.action')}</Button>}
      {!isDraft && canEdit && (
        <Button loading={publish.isPublishing} onClick={() => void publish.publish()}>
          {t('cases.publish.action')}
        </Button>
      )}
      <RecordDropoutDialog
        presentation={presentation}
        opened={isEnding}
        onClose={() => setIsEnding(false)}
        version={() => autosave.current().version}
        saveFirst={async () => {
          if (isDraft) await autosave.saveNow();
          return unsavedFields(autosave.current()).length === 0;
        }}
      />
      <SubmitDialog
        opened={isSubmitOpen}
        onClose={() => setIsSubmitOpen(false)}
        onSubmitted={() => {
          say(t('cases.submit.submitted'));
          toCase();
        }}
      />
    </>
  );
}
