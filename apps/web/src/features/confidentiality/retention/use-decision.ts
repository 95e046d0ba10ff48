import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import {
  RetentionPageDocument,
  SetRetentionDocument,
  type RetentionKind,
  type RetentionWholeFragment,
} from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import { ALL_HOLDS } from './all-holds';
import { useRetentionWords } from './in-words';

interface Decision {
  isBusy: boolean;
  problem: string | null;
  /** True when it is decided; what was decided before comes back by one press for a moment. */
  decide: (keepFor: number | null) => Promise<boolean>;
}

export function useDecision(kind: RetentionKind, before: number | null): Decision {
  const client = useApolloClient();
  const { t } = useTranslation();
  const words = useRetentionWords();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function set(keepFor: number | null): Promise<RetentionWholeFragment | null> {
    setIsBusy(true);
    setProblem(null);
    try {
      const known = client.cache.readQuery({ query: RetentionPageDocument, variables: ALL_HOLDS });
      const expectedVersion = known?.me?.organisation.retention?.version ?? 0;
      const { data } = await client.mutate({
        mutation: SetRetentionDocument,
        variables: { input: { expectedVersion, kind, keepFor } },
        refetchQueries: [RetentionPageDocument],
        awaitRefetchQueries: true,
      });
      if (data?.setRetention.__typename === 'Retention') return data.setRetention;
      setProblem(data?.setRetention.message ?? null);
    } catch (error) {
      const failure = failureOf(error);
      setProblem(failure.message ?? t(`common.failure.${failure.kind}.text`));
    } finally {
      setIsBusy(false);
    }
    return null;
  }

  return {
    isBusy,
    problem,
    decide: async (keepFor) => {
      const decided = await set(keepFor);
      if (!decided) return false;
      const rule = decided.rules.find((one) => one.kind === kind);
      const time = words.time(kind, keepFor);
      const waits = rule && rule.keepFor !== rule.keptBefore;
      const name = t(`retention.kinds.${kind}.name`);
      say(
        waits
          ? t('retention.decided', { kind: name, time, day: words.day(rule.effectiveFrom) })
          : t('retention.decidedNow', { kind: name, time }),
        { action: { label: t('common.undo'), run: () => void set(before) } },
      );
      return true;
    },
  };
}
