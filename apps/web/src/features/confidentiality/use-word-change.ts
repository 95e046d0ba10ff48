import type { OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../data/failure';
import { say } from '../../ui/toasts-store';

type Answer = { __typename: 'WordLists' } | { __typename: string; message: string };

interface WordChange {
  /** The id of what is under way, so that its row alone waits. */
  busy: string | null;
  /** Says in a moment's notice how it went; true when it is done. */
  change: <Data extends Record<string, Answer>, Variables extends OperationVariables>(
    id: string,
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    done: string,
  ) => Promise<boolean>;
}

/** One change of the lists after another, from a row or a form. */
export function useWordChange(): WordChange {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [busy, setBusy] = useState<string | null>(null);
  return {
    busy,
    async change(id, mutation, variables, done) {
      setBusy(id);
      try {
        const { data } = await client.mutate({ mutation, variables });
        const answer = Object.values((data ?? {}) as Record<string, Answer>)[0];
        const isDone = answer?.__typename === 'WordLists';
        say(isDone ? done : answer && 'message' in answer ? answer.message : t('common.failure.broken.text'));
        return isDone;
      } catch (error) {
        const failure = failureOf(error);
        say(failure.message ?? t(`common.failure.${failure.kind}.text`));
        return false;
      } finally {
        setBusy(null);
      }
    },
  };
}
