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
import { possibleTypes } from './generated';

type Listener = () => void;
const signInEndedListeners = new Set<Listener>();

/** Is told when the server no longer knows who is asking. */
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
          threads: growingList(['unreadOnly']),
          outbox: growingList(false),
          // A record that a list has brought opens at once from the cache.
          casePresentation: openKnown('CasePresentation'),
          thread: openKnown('Thread'),
          team: openKnown('Team'),
        },
      },
      // One for each signed-in person; queries select different parts of it.
      Me: { keyFields: [] },
      Home: { keyFields: [] },
      Demo: { keyFields: [] },
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
  if (!error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return;
  signInEndedListeners.forEach((listener) => listener());
});

export const client = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.from([
    noticeEndedSignIn,
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
