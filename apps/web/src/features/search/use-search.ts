import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SearchDocument, type FoundItemFragment, type SearchFilter } from '../../data/generated';

export interface SearchAnswer {
  /** What was asked for when this was found. */
  text: string;
  found: readonly FoundItemFragment[];
  suggestions: readonly string[];
  advice: string | null;
  after: string | null;
}

export interface UseSearch {
  answer: SearchAnswer | undefined;
  isLoading: boolean;
  isLoadingMore: boolean;
  error: unknown;
  more: () => void;
  again: () => void;
}

const PAUSE = 200;
const FEWEST = 2;

export const isWorthAsking = (text: string): boolean => text.trim().length >= FEWEST;

/**
 * Asks a moment after the last key. A question that is overtaken is broken off, and its answer, should it come all the
 * same, is dropped. Nothing of it goes into the cache, which outlives the page: what was found may be taken back.
 */
export function useSearch(text: string, filter: SearchFilter, first: number): UseSearch {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<SearchAnswer>();
  const [waitsFor, setWaitsFor] = useState<'answer' | 'more'>();
  const [error, setError] = useState<unknown>();
  const [tries, setTries] = useState(0);
  const asked = useRef<AbortController>(undefined);
  const filterKey = JSON.stringify(filter);

  const ask = useCallback(
    async (after: string | null, before: readonly FoundItemFragment[]): Promise<void> => {
      asked.current?.abort();
      const mine = new AbortController();
      asked.current = mine;
      setWaitsFor(after ? 'more' : 'answer');
      setError(undefined);
      try {
        const { data } = await client.query({
          query: SearchDocument,
          variables: { text, filter: JSON.parse(filterKey) as SearchFilter, first, after },
          fetchPolicy: 'no-cache',
          context: { fetchOptions: { signal: mine.signal }, queryDeduplication: false },
        });
        if (mine.signal.aborted || !data) return;
        const { results, suggestions, advice } = data.search;
        const { endCursor, hasNextPage } = results.pageInfo;
        const found = [...before, ...results.nodes];
        setAnswer({ text, found, suggestions, advice, after: hasNextPage ? endCursor : null });
      } catch (failure) {
        if (!mine.signal.aborted) setError(failure);
      } finally {
        if (!mine.signal.aborted) setWaitsFor(undefined);
      }
    },
    [client, text, filterKey, first],
  );

  useEffect(() => {
    if (!isWorthAsking(text)) {
      setAnswer(undefined);
      setError(undefined);
      setWaitsFor(undefined);
      return undefined;
    }
    setWaitsFor('answer');
    const timer = setTimeout(() => void ask(null, []), PAUSE);
    return () => {
      clearTimeout(timer);
      asked.current?.abort();
    };
  }, [ask, text, tries]);

  return {
    answer,
    isLoading: waitsFor === 'answer',
    isLoadingMore: waitsFor === 'more',
    error,
    more: () => {
      if (answer?.after && waitsFor === undefined) void ask(answer.after, answer.found);
    },
    again: () => setTries((count) => count + 1),
  };
}
