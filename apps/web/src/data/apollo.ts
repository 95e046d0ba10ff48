import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  type FieldPolicy,
  type Reference,
} from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, of } from 'rxjs';
import { possibleTypes, type MeQuery } from './generated';
import { lockScreen, untilUnlocked } from './screen';

/** `LOCKED` and `SECOND_FACTOR`: it knows who asks, and still opens nothing. */
export type WhyClosed = 'ENDED' | 'LOCKED' | 'SECOND_FACTOR';
type Listener = (why: WhyClosed) => void;
const signInEndedListeners = new Set<Listener>();

/** Is told when the server does not answer whoever is asking, and why. */
export function onSignInEnded(listener: Listener): () => void {
  signInEndedListeners.add(listener);
  return () => signInEndedListeners.delete(listener);
}

interface Connection {
  nodes?: readonly unknown[];
  edges?: readonly unknown[];
  pageInfo?: unknown;
}

/** Pages that follow one another by `after` become one list; asking without `after` begins it anew. */
export function growingList(keyArgs: string[] | false): FieldPolicy<Connection, Connection> {
  return {
    keyArgs,
    merge(existing, incoming, { args }) {
      if (existing === undefined || args?.['after'] == null) return incoming;
      return {
        ...incoming,
        ...(incoming.nodes && { nodes: [...(existing.nodes ?? []), ...incoming.nodes] }),
        ...(incoming.edges && { edges: [...(existing.edges ?? []), ...incoming.edges] }),
      };
    },
  };
}

function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          casePresentations: growingList(['filter']),
          casesToReview: growingList(false),
          retentionRuns: growingList(false),
          threads: growingList(['unreadOnly', 'which']),
          outbox: growingList(false),
          teamAccessLog: growingList(['teamId', 'filter']),
          hiddenCases: growingList(['filter']),
          // A record that a list has brought opens at once from the cache.
          casePresentation: openKnown('CasePresentation'),
          thread: openKnown('Thread'),
          team: openKnown('Team'),
        },
      },
      CasePresentation: { fields: { accessLog: growingList(['filter']) } },
      // One for each signed-in person; queries select different parts of it.
      Me: { keyFields: [] },
      Home: { keyFields: [] },
      Demo: { keyFields: [] },
      MySignIn: { keyFields: [] },
      // Abilities belong to the object that carries them and have no identity of their own.
      CaseAbilities: { merge: true },
      TeamAbilities: { merge: true },
      ThreadAbilities: { merge: true },
      PostAbilities: { merge: true },
      MembershipAbilities: { merge: true },
    },
  });
}

function openKnown(typeName: string): FieldPolicy {
  return {
    read: (known: Reference | undefined, { args, toReference }) =>
      known ?? toReference({ __typename: typeName, id: String(args?.['id']) }),
  };
}

const noticeEndedSignIn = new ErrorLink(({ error }) => {
  if (!CombinedGraphQLErrors.is(error)) return;
  const closed = error.errors.find(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
  if (!closed) return;
  const reason = closed.extensions?.['reason'];
  const why = reason === 'LOCKED' || reason === 'SECOND_FACTOR' ? reason : 'ENDED';
  signInEndedListeners.forEach((listener) => listener(why));
});

/** Asked while the screen is locked, a question waits until it is not, and is asked again: nothing on the screen fails. */
const waitWhileLocked = new ApolloLink((operation, forward) => {
  const ask = (): ReturnType<typeof forward> =>
    forward(operation).pipe(
      mergeMap((result) => {
        if (!isLocked(result)) return of(result);
        lockScreen();
        return from(untilUnlocked()).pipe(mergeMap(ask));
      }),
    );
  return ask();
});

function isLocked({ errors, data }: ApolloLink.Result): boolean {
  if (errors?.some(({ extensions }) => extensions?.['reason'] === 'LOCKED')) return true;
  // Whoever asks who they are is told `null` without an error; the standing beside it says why.
  const standing = (data as Partial<MeQuery> | null | undefined)?.mySignIn?.standing;
  return standing === 'LOCKED' && (data as Partial<MeQuery>).me === null;
}

export const client = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.from([
    noticeEndedSignIn,
    waitWhileLocked,
    new HttpLink({
      uri: '/graphql',
      credentials: 'same-origin',
      headers: { 'apollo-require-preflight': 'true' },
    }),
  ]),
  defaultOptions: {
    // What is known shows at once and is asked again: lists move under one's feet here.
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
});
