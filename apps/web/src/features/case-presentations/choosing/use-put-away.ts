import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdvanceCaseDocument, type CaseCardFragment } from '../../../data/generated';
import { refetchSoon } from '../../../data/refetch';
import { useChoosing } from './choosing';
import { putAwayAll, type Outcome } from './put-away';

const PARTS = ['done', 'changed', 'refused', 'unreachable'] as const;

interface PuttingAway {
  /** How many were tried; null while nothing is under way. */
  progress: number | null;
  /** What came of it, in words. */
  result: string | null;
  run: () => Promise<void>;
}

/** Puts everything that is chosen away, case by case. What could not be put away stays chosen. */
export function usePutAway(): PuttingAway {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { chosen, keepOnly } = useChoosing();
  const [progress, setProgress] = useState<number | null>(null);
  const [result, setResult] = useState<string | null>(null);

  async function putAway({ id, version }: CaseCardFragment): Promise<Outcome> {
    try {
      const variables = { input: { id, expectedVersion: version, step: 'ARCHIVE' as const } };
      const answer = (await client.mutate({ mutation: AdvanceCaseDocument, variables })).data?.advanceCase;
      if (answer?.__typename === 'CasePresentation') return { kind: 'done' };
      if (answer?.__typename === 'StaleVersion') return { kind: 'changed', now: answer.currentPresentation };
      return { kind: answer?.__typename === 'WrongState' ? 'changed' : 'refused' };
    } catch {
      return { kind: 'unreachable' };
    }
  }

  async function run(): Promise<void> {
    setResult(null);
    const tally = await putAwayAll([...chosen.values()], putAway, setProgress);
    setProgress(null);
    keepOnly(tally.left);
    const parts = PARTS.filter((part) => tally[part].length > 0).map((part) =>
      t(`choosing.result.${part}`, { count: tally[part].length }),
    );
    setResult(t('choosing.result.sentence', { parts: parts.join(', ') }));
    refetchSoon(client, ['casePresentations', 'home']);
  }

  return { progress, result, run };
}
