import { useQuery } from '@apollo/client/react';
import { CasesDocument, type CaseCardFragment, type CaseFilter } from '../../../data/generated';

export interface CasesPageOf {
  cases: readonly CaseCardFragment[];
  isLoading: boolean;
  isLoadingMore: boolean;
  hasMore: boolean;
  error: unknown;
  more: () => void;
  again: () => void;
}

export function useCases(filter: CaseFilter, first: number, skip = false): CasesPageOf {
  const { data, error, loading, fetchMore, refetch, networkStatus } = useQuery(CasesDocument, {
    variables: { first, filter },
    notifyOnNetworkStatusChange: true,
    skip,
  });
  const found = data?.casePresentations;
  return {
    cases: found?.nodes ?? [],
    isLoading: loading && !found,
    isLoadingMore: networkStatus === 3,
    hasMore: found?.pageInfo.hasNextPage ?? false,
    error: found ? undefined : error,
    more: () => void fetchMore({ variables: { after: found?.pageInfo.endCursor ?? null } }),
    again: () => void refetch(),
  };
}
