import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why a request brought nothing, in the terms a screen can act on. */
export type FailureKind =
  'notFound' | 'offline' | 'full' | 'tooMany' | 'signedOut' | 'refusedInput' | 'broken';

export interface Failure {
  kind: FailureKind;
  /** What to tell whoever runs the workspace. */
  requestId: string | undefined;
  /** The server's own remedy, where it knows one. */
  message: string | undefined;
}

const KINDS: Record<string, FailureKind> = {
  NOT_FOUND: 'notFound',
  UNAUTHENTICATED: 'signedOut',
  RATE_LIMITED: 'tooMany',
  // The server is there and its database is not: to a person the same as a lost line.
  UNAVAILABLE: 'offline',
  BAD_INPUT: 'refusedInput',
};

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const code = first?.extensions?.['code'];
    const isFull = first?.extensions?.['reason'] === 'FULL';
    const kind = isFull ? 'full' : ((typeof code === 'string' ? KINDS[code] : undefined) ?? 'broken');
    const requestId = first?.extensions?.['requestId'];
    return {
      kind,
      requestId: typeof requestId === 'string' ? requestId : undefined,
      message: kind === 'refusedInput' ? first?.message : undefined,
    };
  }
  if (ServerError.is(error)) {
    const isGone = error.statusCode === 502 || error.statusCode === 503 || error.statusCode === 504;
    const kind = error.statusCode === 429 ? 'tooMany' : isGone ? 'offline' : 'broken';
    return { kind, requestId: undefined, message: undefined };
  }
  // `fetch` throws a TypeError for every kind of missing connection.
  const kind = error instanceof TypeError ? 'offline' : 'broken';
  return { kind, requestId: undefined, message: undefined };
}
