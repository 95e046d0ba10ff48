import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import { ReopenCaseDocument, WithdrawCaseDocument } from '../../../data/generated';
import { refetchSoon } from '../../../data/refetch';
import { say } from '../../../ui/toasts-store';

interface StepOf {
  id: string;
  version: number;
}

export interface CaseSteps {
  isMoving: boolean;
  /** Why the last step was not taken, in words. */
  problem: string | null;
  withdraw: (of: StepOf) => Promise<boolean>;
  reopen: (of: StepOf) => Promise<boolean>;
}

/** Withdrawing and reopening a case. Each says what it did; withdrawing can be taken back at once. */
export function useCaseSteps(): CaseSteps {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [isMoving, setIsMoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(action: 'withdraw' | 'reopen', { id, version }: StepOf): Promise<number | null> {
    setIsMoving(true);
    setProblem(null);
    const variables = { input: { id, expectedVersion: version } };
    try {
      const result =
        action === 'withdraw'
          ? (await client.mutate({ mutation: WithdrawCaseDocument, variables })).data?.withdrawCase
          : (await client.mutate({ mutation: ReopenCaseDocument, variables })).data?.reopenCase;
      if (result?.__typename === 'CasePresentation') {
        refetchSoon(client, ['casePresentations', 'casesToReview', 'home']);
        return result.version;
      }
      setProblem(result?.message ?? t('common.failure.broken.text'));
    } catch (error) {
      setProblem(t(`common.failure.${failureOf(error).kind}.text`));
    } finally {
      setIsMoving(false);
    }
    return null;
  }

  async function reopen(of: StepOf): Promise<boolean> {
    const version = await take('reopen', of);
    if (version !== null) say(t('cases.steps.reopened'));
    return version !== null;
  }

  return {
    isMoving,
    problem,
    reopen,
    async withdraw(of) {
      const version = await take('withdraw', of);
      if (version === null) return false;
      say(t('cases.steps.withdrawn'), {
        action: { label: t('cases.steps.undoWithdraw'), run: () => void reopen({ id: of.id, version }) },
      });
      return true;
    },
  };
}
