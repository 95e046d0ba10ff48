import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HttpException } from '@nestjs/common';
import { serverMessages } from '@second-chair/wire';
import type { Log } from '../platform.tokens';
import { Exception } from '../errors/exceptions';
import { isFull, isUnavailable } from '../errors/unavailable';

const badInput: ReadonlySet<string> = new Set([
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/**
 * Every error that leaves has one of six codes. GraphQL's own complaints quote the value they were given; what a
 * person wrote is cut from them, and anything unforeseen says nothing but that it happened.
 */
export function formatError(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const place = { locations: formatted.locations, path: formatted.path };
    if (original instanceof Exception) {
      return { ...place, message: original.message, extensions: { ...original.extensions } };
    }
    const code = String(formatted.extensions?.code ?? '');
    if (badInput.has(code) || (original instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR')) {
      const message = withoutValues(formatted.message);
      return { ...place, message, extensions: { code: 'BAD_INPUT', field: fieldOf(formatted.message) } };
    }
    if (original instanceof HttpException && original.getStatus() < 500) {
      return { ...place, message: serverMessages.badInput, extensions: { code: 'BAD_INPUT' } };
    }
    if (isUnavailable(causeOf(original))) {
      log.error({ err: causeOf(original) }, 'database out of reach');
      return { ...place, ...unavailable(causeOf(original)) };
    }
    log.error({ err: causeOf(original) }, 'unforeseen');
    return { ...place, message: serverMessages.internal, extensions: { code: 'INTERNAL' } };
  };
}

/** What is answered while the database is out of reach, or has no room left. */
export function unavailable(error: unknown): { message: string; extensions: Record<string, string> } {
  return isFull(error)
    ? { message: serverMessages.full, extensions: { code: 'UNAVAILABLE', reason: 'FULL' } }
    : { message: serverMessages.unavailable, extensions: { code: 'UNAVAILABLE' } };
}

/** Outside resolvers GraphQL's own error stands around ours. */
function causeOf(error: unknown): unknown {
  return (error instanceof GraphQLError && error.originalError) || error;
}

/** `Variable "$input" got invalid value "Anna …" at "input.headline"; …` loses the value, keeps the field. */
function withoutValues(message: string): string {
  return message
    .replace(/got invalid value .*?(?= at "|; )/su, 'got an invalid value')
    .replace(/(got an invalid value[^;]*); (?!Field "\w+" (?:of required type|is not defined)).*$/su, '$1.')
    .replace(/(cannot represent [^:]*): .*$/su, '$1.')
    .replace(/, found .*$/su, '.')
    .replace(/ \[Suggestion hidden\]\?*/gu, '')
    .replace(/(value) "(?:[^"\\]|\\.)*"/giu, '$1');
}

function fieldOf(message: string): string | undefined {
  const place = /at "(?:\w+\.)?([\w.[\]]+)"/u.exec(message)?.[1];
  // One that is missing or unknown is named beside the place of the whole that it belongs to.
  const part = /[Ff]ield "(?:\w+\.)?(\w+)"/u.exec(message)?.[1];
  if (place !== undefined || part !== undefined) return [place, part].filter(Boolean).join('.');
  return /[Aa]rgument "(\w+)"/u.exec(message)?.[1] ?? /Variable "\$(\w+)"/u.exec(message)?.[1];
}

/** A driver's error may quote a row. What is logged is its kind and where it happened. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const driver = error as { code?: string; constraint?: string; table?: string };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const isDriver = error.name === 'QueryFailedError';
  return {
    name: error.name,
    ...(isDriver
      ? { code: driver.code, constraint: driver.constraint, table: driver.table }
      : { message: error.message }),
    stack: frames?.slice(0, 12).join('\n'),
  };
}
