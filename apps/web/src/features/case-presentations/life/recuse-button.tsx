import { useApolloClient } from '@apollo/client/react';
import { Button, Tooltip } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import { RecuseFromCaseDocument, UndoRecusalDocument } from '../../../data/generated';
import { refetchAll } from '../../../data/refetch';
import { say } from '../../../ui/toasts-store';
import { forgetEdits } from '../writing/kept-edits';
import { forgetReview } from './use-review';

/** One click, no question asked: whoever knows the patient should not have to read on to say so. */
export function RecuseButton({ casePresentationId }: { casePresentationId: string }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const [isLeaving, setIsLeaving] = useState(false);
  const variables = { input: { casePresentationId } };

  async function undo(): Promise<void> {
    try {
      const { data } = await client.mutate({ mutation: UndoRecusalDocument, variables });
      if (data?.undoRecusal.__typename !== 'Recusal') return void say(data?.undoRecusal.message ?? '');
      say(t('recusal.undone'));
      await navigate({ to: '/cases/$caseId', params: { caseId: casePresentationId } });
    } catch (error) {
      say(t(`common.failure.${failureOf(error).kind}.text`));
    }
  }

  async function leave(): Promise<void> {
    setIsLeaving(true);
    try {
      const { data } = await client.mutate({ mutation: RecuseFromCaseDocument, variables });
      const answer = data?.recuseFromCase;
      if (answer?.__typename !== 'Recusal') return void say(answer?.message ?? '');
      forgetReview(casePresentationId);
      forgetEdits(casePresentationId);
      await navigate({ to: '/cases', replace: true });
      client.cache.evict({
        id: client.cache.identify({ __typename: 'CasePresentation', id: casePresentationId }),
      });
      void refetchAll(client);
      const lasts = Date.parse(answer.undoUntil) - Date.parse(answer.recusedAt);
      say(t('recusal.done'), { lasts, action: { label: t('recusal.undo'), run: () => void undo() } });
    } catch (error) {
      say(t(`common.failure.${failureOf(error).kind}.text`));
    } finally {
      setIsLeaving(false);
    }
  }

  return (
    <Tooltip label={t('recusal.hint')} multiline w={280} events={{ hover: true, focus: true, touch: false }}>
      <Button variant="default" loading={isLeaving} onClick={() => void leave()}>
        {t('recusal.action')}
      </Button>
    </Tooltip>
  );
}
