import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../../data/failure';
import {
  LiftLegalHoldDocument,
  PlaceLegalHoldDocument,
  RetentionPageDocument,
  type PlaceLegalHoldInput,
} from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

export type NewHold = Omit<PlaceLegalHoldInput, 'id'>;

interface Holds {
  isBusy: boolean;
  problem: string | null;
  /** True when it stands. */
  place: (hold: NewHold) => Promise<boolean>;
  lift: (id: string, again: NewHold) => Promise<void>;
}

const refetched = { refetchQueries: [RetentionPageDocument], awaitRefetchQueries: true };

/** Places holds and lifts them; each is undone by the other. */
export function useHolds(): Holds {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function busy(work: () => Promise<{ __typename: string; message?: string } | undefined>) {
    setIsBusy(true);
    setProblem(null);
    try {
      const answer = await work();
      if (answer?.__typename === 'LegalHold') return true;
      setProblem(answer?.message ?? null);
    } catch (error) {
      const failure = failureOf(error);
      setProblem(
        failure.kind === 'notFound'
          ? t('retention.holds.caseAbsent')
          : (failure.message ?? t(`common.failure.${failure.kind}.text`)),
      );
    } finally {
      setIsBusy(false);
    }
    return false;
  }

  async function lift(id: string, again: NewHold): Promise<void> {
    const isDone = await busy(async () => {
      const variables = { input: { id } };
      const { data } = await client.mutate({ mutation: LiftLegalHoldDocument, variables, ...refetched });
      return data?.liftLegalHold;
    });
    const action = { label: t('common.undo'), run: () => void place(again) };
    if (isDone) say(t('retention.holds.doneLifted'), { action });
  }

  async function place(hold: NewHold): Promise<boolean> {
    const id = uuid();
    const isDone = await busy(async () => {
      const variables = { input: { id, ...hold } };
      const { data } = await client.mutate({ mutation: PlaceLegalHoldDocument, variables, ...refetched });
      return data?.placeLegalHold;
    });
    const action = { label: t('common.undo'), run: () => void lift(id, hold) };
    if (isDone) say(t('retention.holds.donePlaced'), { action });
    return isDone;
  }

  return { isBusy, problem, place, lift };
}
