import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../../data/failure';
import { PreviewPurgeDocument, PurgeWordsDocument, type PreviewPurgeMutation } from '../../../data/generated';

export type Preview = Extract<PreviewPurgeMutation['previewPurge'], { __typename: 'PurgePreview' }>;

interface WordsToPurge {
  words: string;
  wholeWords: boolean;
}

interface Purging {
  isBusy: boolean;
  problem: string | null;
  preview: Preview | null;
  /** What was looked at is not what would be removed any more. */
  changed: () => void;
  look: (words: WordsToPurge) => Promise<void>;
  /** In how many places they stood; null where nothing was removed. */
  remove: (words: WordsToPurge) => Promise<number | null>;
}

/** Looks first, then removes. The words are kept nowhere in the browser but in the form. */
export function usePurge(casePresentationId: string): Purging {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [id, setId] = useState(() => uuid());

  async function busy<T>(work: () => Promise<T | null>): Promise<T | null> {
    setIsBusy(true);
    setProblem(null);
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      setProblem(failure.message ?? t(`common.failure.${failure.kind}.text`));
      return null;
    } finally {
      setIsBusy(false);
    }
  }

  return {
    isBusy,
    problem,
    preview,
    changed: () => {
      setPreview(null);
      setId(uuid());
    },
    look: async (words) => {
      await busy(async () => {
        const input = { ...words, casePresentationId };
        const { data } = await client.mutate({
          mutation: PreviewPurgeDocument,
          variables: { input },
          fetchPolicy: 'no-cache',
        });
        if (data?.previewPurge.__typename === 'PurgePreview') setPreview(data.previewPurge);
        else setProblem(data?.previewPurge.message ?? null);
        return null;
      });
    },
    remove: (words) =>
      busy(async () => {
        const input = { ...words, casePresentationId, id };
        const { data } = await client.mutate({
          mutation: PurgeWordsDocument,
          variables: { input },
          fetchPolicy: 'no-cache',
        });
        if (data?.purgeWords.__typename === 'Purge') return data.purgeWords.places;
        setProblem(data?.purgeWords.message ?? null);
        return null;
      }),
  };
}
