import { useApolloClient, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import {
  RemoveFilterDocument,
  RenameFilterDocument,
  SavedFiltersDocument,
  SaveFilterDocument,
  type KeptFilterFragment,
  type RenameFilterMutation,
  type SaveFilterInput,
  type SaveFilterMutation,
} from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

type Answer = SaveFilterMutation['saveFilter'] | RenameFilterMutation['renameFilter'] | undefined;

export interface KeptFilters {
  filters: readonly KeptFilterFragment[];
  /** Each answers why it was not done, in words; null once it was. */
  save: (input: SaveFilterInput) => Promise<string | null>;
  rename: (id: string, name: string) => Promise<string | null>;
  remove: (filter: KeptFilterFragment) => Promise<void>;
}

/** The filters that the viewer keeps for themselves. */
export function useKeptFilters(): KeptFilters {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { data } = useQuery(SavedFiltersDocument);
  const again = { refetchQueries: [SavedFiltersDocument], awaitRefetchQueries: true };

  function complaintOf(answer: Answer): string | null {
    if (answer?.__typename === 'SavedFilter') return null;
    if (answer?.__typename !== 'IdentifyingDetailsFound')
      return answer?.message ?? t('common.failure.broken.text');
    return t('filters.found', { words: answer.findings.map(({ text }) => `“${text}”`).join(', ') });
  }

  async function tried(work: () => Promise<Answer>): Promise<string | null> {
    try {
      return complaintOf(await work());
    } catch (error) {
      return t(`common.failure.${failureOf(error).kind}.text`);
    }
  }

  const save = (input: SaveFilterInput): Promise<string | null> =>
    tried(
      async () =>
        (await client.mutate({ mutation: SaveFilterDocument, variables: { input }, ...again })).data
          ?.saveFilter,
    );

  async function putBack({
    id,
    name,
    view,
    states,
    teamId,
    presentedByMe,
  }: KeptFilterFragment): Promise<void> {
    const problem = await save({ id, name, view, states, teamId, presentedByMe });
    if (problem) say(problem);
  }

  return {
    filters: data?.savedFilters ?? [],
    save,
    rename: (id, name) =>
      tried(async () => {
        const variables = { input: { id, name } };
        return (await client.mutate({ mutation: RenameFilterDocument, variables, ...again })).data
          ?.renameFilter;
      }),
    async remove(filter) {
      try {
        const variables = { input: { id: filter.id } };
        const result = await client.mutate({ mutation: RemoveFilterDocument, variables, ...again });
        const answer = result.data?.removeFilter;
        if (answer?.__typename !== 'SavedFilter')
          return void say(answer?.message ?? t('common.failure.broken.text'));
        const action = { label: t('common.undo'), run: () => void putBack(filter) };
        say(t('filters.removed', { name: filter.name }), { action });
      } catch (error) {
        say(t(`common.failure.${failureOf(error).kind}.text`));
      }
    },
  };
}
