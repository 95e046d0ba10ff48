import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { ProposeClearedWordDocument, type IdentifierClass } from '../../data/generated';
import { say } from '../../ui/toasts-store';

interface Words {
  text: string;
  class: IdentifierClass;
  reason: string;
}

/** What can never be harmless everywhere cannot be proposed; the server says the same. */
const FINE: readonly IdentifierClass[] = ['DATE', 'AGE', 'CONTACT', 'ID'];

export function mayBeProposed(ofClass: IdentifierClass): boolean {
  return !FINE.includes(ofClass);
}

/** Asks the leads to clear words everywhere. It runs on when the form it came from is gone, and says how it went. */
export function useProposal(): (words: Words) => void {
  const client = useApolloClient();
  const { t } = useTranslation();

  async function propose({ text, class: ofClass, reason }: Words): Promise<void> {
    const input = { id: uuid(), text, class: ofClass, reason };
    const result = await client
      .mutate({ mutation: ProposeClearedWordDocument, variables: { input } })
      .then(({ data }) => data?.proposeClearedWord)
      .catch(() => undefined);
    if (result?.__typename === 'WordLists') say(t('deidentification.propose.done', { text }));
    else
      say(t('deidentification.propose.failed', { text }), {
        action: {
          label: t('common.tryAgain'),
          run: () => void propose({ text, class: ofClass, reason }),
        },
      });
  }

  return (words) => void propose(words);
}
