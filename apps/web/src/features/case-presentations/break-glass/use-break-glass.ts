import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../../data/failure';
import { BreakGlassDocument, type FoundDetailFragment } from '../../../data/generated';

export interface BreakingGlass {
  isSending: boolean;
  problem: string | null;
  /** What in the reason could identify someone. */
  found: readonly FoundDetailFragment[];
  /** The words that it was found in. */
  refusedWords: string;
  /** True where the case is open to the viewer now. */
  open: (reason: string) => Promise<boolean>;
}

/** Opens one case with a reason. The same reason sent again after a lost answer opens it once. */
export function useBreakGlass(casePresentationId: string): BreakingGlass {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [found, setFound] = useState<readonly FoundDetailFragment[]>([]);
  const [refusedWords, setRefusedWords] = useState('');
  const [pending, setPending] = useState<{ reason: string; id: string } | null>(null);

  async function open(reason: string): Promise<boolean> {
    const id = pending?.reason === reason ? pending.id : uuid();
    setPending({ reason, id });
    setIsSending(true);
    setProblem(null);
    setFound([]);
    try {
      const input = { id, casePresentationId, reason };
      const { data } = await client.mutate({
        mutation: BreakGlassDocument,
        variables: { input },
        fetchPolicy: 'no-cache',
      });
      const answer = data?.breakGlass;
      // Opened in another window, or by what an answer that was lost had done already.
      if (answer?.__typename === 'GlassBreak' || answer?.__typename === 'OpenAlready') return true;
      setProblem(answer?.message ?? t('common.failure.broken.text'));
      if (answer?.__typename === 'IdentifyingDetailsFound') {
        setFound(answer.findings);
        setRefusedWords(reason);
      }
    } catch (error) {
      const failure = failureOf(error);
      setProblem(failure.message ?? t(`common.failure.${failure.kind}.text`));
    } finally {
      setIsSending(false);
    }
    return false;
  }

  return { isSending, problem, found, refusedWords, open };
}
