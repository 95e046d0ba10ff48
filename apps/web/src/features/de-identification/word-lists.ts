import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ScanOptions } from '@second-chair/de-identification';
import { useMemo } from 'react';
import { GateWordsDocument, type GateWordsQuery } from '../../data/generated';
import { refetchSoon, rootFieldsOf } from '../../data/refetch';

/** What this organisation tells the engine, with a name for the lists as they stand. */
export interface ScanLists extends Required<Pick<ScanOptions, 'allow' | 'deny'>> {
  key: string;
}

export const NO_LISTS: ScanLists = { key: '', allow: [], deny: [] };

/** Empty until they are there: the check begins without them, and the server knows them in any case. */
export function useScanLists(): ScanLists {
  const { data, previousData } = useQuery(GateWordsDocument, { fetchPolicy: 'cache-first' });
  const lists = (data ?? previousData)?.wordLists;
  return useMemo(() => (lists ? scanListsOf(lists) : NO_LISTS), [lists]);
}

export function scanListsOf({ id, version, ownWords, clearedWords }: GateWordsQuery['wordLists']): ScanLists {
  return {
    key: `${id}:${version}`,
    allow: clearedWords.map(({ text }) => text),
    deny: ownWords.map(({ text, class: ofClass }) => ({ text, class: ofClass })),
  };
}

/** They changed somewhere: open texts are read again at once, other screens when they open. */
export function wordListsChanged(client: ApolloClient): void {
  const isShown = [...client.getObservableQueries('active')].some(({ query }) =>
    rootFieldsOf(query).includes('wordLists'),
  );
  if (isShown) refetchSoon(client, ['wordLists']);
  else client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'wordLists' });
}
