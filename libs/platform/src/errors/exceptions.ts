import { GraphQLError } from 'graphql';
import { serverMessages } from '@second-chair/wire';

export type ExceptionCode =
  'UNAUTHENTICATED' | 'NOT_FOUND' | 'BAD_INPUT' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'INTERNAL';

/** An answer outside the refusals of a mutation: a GraphQL error with `extensions.code`, in plain words. */
export class Exception extends GraphQLError {
  constructor(
    readonly code: ExceptionCode,
    message: string,
    extensions: Record<string, unknown> = {},
  ) {
    super(message, { extensions: { ...extensions, code } });
  }
}

/** Why a sign-in that is known opens nothing for now: its screen is locked, or its second factor is missing. */
export type Barred = 'LOCKED' | 'SECOND_FACTOR';

export class Unauthenticated extends Exception {
  constructor(barred: Barred | null = null) {
    super(
      'UNAUTHENTICATED',
      barred ? serverMessages.barred[barred] : serverMessages.unauthenticated,
      barred ? { reason: barred } : {},
    );
  }
}

/** The same answer for "absent" and "not yours to see". */
export class NotFound extends Exception {
  constructor() {
    super('NOT_FOUND', serverMessages.notFound);
  }
}

/** Names the field and the remedy. */
export class BadInput extends Exception {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super('BAD_INPUT', message, { field });
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** An id in a query: one that is no UUID cannot exist, which is the answer. */
export function existingId(id: string): string {
  if (!isUuid(id)) throw new NotFound();
  return id.toLowerCase();
}
