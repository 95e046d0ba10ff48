import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import {
  AdvanceCaseDocument,
  ReopenCaseDocument,
  WithdrawCaseDocument,
  type CaseCardFragment,
} from '../../../data/generated';
import { refetchCase, refetchSoon } from '../../../data/refetch';
import { say } from '../../../ui/toasts-store';
import { REVIEW_PANEL } from '../life/review-panel-id';
import { focusWhenShown } from './focus-when-shown';
import type { Move } from './moves';

/** Where the table of a case’s life has a way back, and what it is called. */
const WAYS_BACK = {
  withdraw: { move: { to: 'DRAFT', way: 'reopen' }, label: 'cases.steps.undoWithdraw' },
  reopen: { move: { to: 'WITHDRAWN', way: 'withdraw' }, label: 'cases.steps.withdraw' },
} as const;

/** What a move needs to know of a case. */
export type MovableCase = Pick<CaseCardFragment, 'id' | 'version' | 'headline'>;

/** Moves a case, or opens it where the move asks for more than a click. What happened is said, and read out. */
export function useMoves(): (card: MovableCase, move: Move) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { t } = useTranslation();

  async function ask({ id, version }: MovableCase, { way }: Move) {
    const input = { id, expectedVersion: version };
    if (way === 'withdraw')
      return (await client.mutate({ mutation: WithdrawCaseDocument, variables: { input } })).data
        ?.withdrawCase;
    if (way === 'reopen')
      return (await client.mutate({ mutation: ReopenCaseDocument, variables: { input } })).data?.reopenCase;
    if (way === 'submit' || way === 'review') return undefined;
    const variables = { input: { ...input, step: way } };
    return (await client.mutate({ mutation: AdvanceCaseDocument, variables })).data?.advanceCase;
  }

  async function move(card: MovableCase, wanted: Move): Promise<void> {
    const { id, headline } = card;
    const { to, way } = wanted;
    const params = { caseId: id };
    if (way === 'submit') return navigate({ to: '/cases/$caseId/edit', params, search: { submit: true } });
    if (way === 'review') return navigate({ to: '/cases/$caseId', params, hash: REVIEW_PANEL });
    const title = headline.trim() === '' ? t('cases.untitled') : headline;
    try {
      const result = await ask(card, wanted);
      refetchSoon(client, ['casePresentations', 'casesToReview', 'home']);
      if (result?.__typename === 'CasePresentation') {
        focusWhenShown(id);
        const moved = { ...card, version: result.version };
        const back = way === 'withdraw' || way === 'reopen' ? WAYS_BACK[way] : undefined;
        const undo = back && { label: t(back.label), run: () => void move(moved, back.move) };
        say(t('board.moved', { title, state: t(`enums.CasePresentationState.${to}`) }), { action: undo });
        return;
      }
      refetchCase(client, id);
      const isStale = result?.__typename === 'StaleVersion';
      say(isStale ? t('board.stale', { title }) : (result?.message ?? t('common.failure.broken.text')));
    } catch (error) {
      say(t(`common.failure.${failureOf(error).kind}.text`));
    }
  }

  return move;
}
