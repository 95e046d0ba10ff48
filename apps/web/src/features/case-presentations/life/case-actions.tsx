import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment } from '../../../data/generated';
import { ButtonLink } from '../../../ui/links';
import { Notice } from '../../../ui/notice';
import { LaterSteps } from './later-steps';
import { RecuseButton } from './recuse-button';
import { RecordDropoutDialog } from '../kinds/record-dropout-dialog';
import { REVIEW_PANEL } from './review-panel-id';
import { useCaseSteps } from './use-case-step';

/** For some the only step is to step away. */
export const onlyMayRecuse = ({ viewerCan }: CaseWholeFragment): boolean =>
  !viewerCan.edit &&
  !viewerCan.reopen &&
  !viewerCan.withdraw &&
  !viewerCan.review &&
  !viewerCan.advance &&
  !viewerCan.putAway;

/** What the viewer may do with the case now. A reviewer answers in the panel beside the text, or far below it. */
export function CaseActions({ presentation }: { presentation: CaseWholeFragment }) {
  const { t } = useTranslation();
  const steps = useCaseSteps();
  const [isEnding, setIsEnding] = useState(false);
  const { id, state, viewerCan } = presentation;
  const isDraft = state === 'DRAFT' || state === 'RETURNED';
  if (onlyMayRecuse(presentation) && !viewerCan.recuse) return null;
  return (
    <>
      {steps.problem && <Notice tone="clay">{steps.problem}</Notice>}
      {viewerCan.recuse && <RecuseButton casePresentationId={id} />}
      {viewerCan.review && (
        <Button hiddenFrom="sm" onClick={() => document.getElementById(REVIEW_PANEL)?.focus()}>
          {t('cases.review.goTo')}
        </Button>
      )}
      <LaterSteps presentation={presentation} />
      {viewerCan.withdraw && (
        <Button variant="default" loading={steps.isMoving} onClick={() => void steps.withdraw(presentation)}>
          {t('cases.steps.withdraw')}
        </Button>
      )}
      {viewerCan.reopen && (
        <Button loading={steps.isMoving} onClick={() => void steps.reopen(presentation)}>
          {t('cases.steps.reopen')}
        </Button>
      )}
      {viewerCan.recordDropout && (
        <>
          <Button variant="default" onClick={() => setIsEnding(true)}>
            {t('caseKinds.dropout.action')}
          </Button>
          <RecordDropoutDialog
            presentation={presentation}
            opened={isEnding}
            onClose={() => setIsEnding(false)}
          />
        </>
      )}
      {viewerCan.edit && (
        <ButtonLink to="/cases/$caseId/edit" params={{ caseId: id }} variant={isDraft ? 'filled' : 'default'}>
          {isDraft ? t('cases.steps.goOnWriting') : t('cases.steps.edit')}
        </ButtonLink>
      )}
    </>
  );
}
