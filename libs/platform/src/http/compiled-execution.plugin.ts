import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { GraphQLContext } from './unit-of-work.plugin';

/** Several times as many as the web app has documents. */
const KEPT = 400;

type Run = CompiledQuery['query'];
type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Runs a document that comes again as a function made for it (graphql-jit), instead of walking it each time. All that
 * stands before execution has happened by then: parsing, the limits, the check for known documents, and the context with its
 * transaction; all that comes after it follows as ever. What was never executed is left to Apollo: a document that comes
 * once, one that cannot be compiled, and variables that do not fit, so that those are answered in the same words.
 */
export function compiledExecutionPlugin(formatError: FormatError): ApolloServerPlugin<GraphQLContext> {
  const documents = new KeptDocuments();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(context) {
          const run = documents.runOf(context);
          const variables = context.request.variables ?? {};
          if (!run || !doFit(context, variables)) return null;
          const { data, errors } = await run(undefined, context.contextValue, variables);
          if (data === undefined) return null;
          if (!errors?.length) return answer({ data });
          // Whoever commits or rolls back asks whether something went wrong.
          Object.assign(context, { errors });
          return answer({ data, errors: errors.map((error) => formatError(enriched(error), error)) });
        },
      };
    },
  };
}

function answer(singleResult: { data: Record<string, unknown> | null; errors?: GraphQLFormattedError[] }) {
  return {
    http: { headers: new Map() as never, status: undefined },
    body: { kind: 'single' as const, singleResult },
  };
}

/** graphql-jit is the more lenient of the two. */
function doFit({ schema, operation }: GraphQLRequestContext<GraphQLContext>, variables: object): boolean {
  const definitions = operation?.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables as Record<string, unknown>, {
    maxErrors: 1,
  });
  return errors === undefined;
}

/** As Apollo hands an error to whoever formats it. */
function enriched(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error;
  const code = extensions?.['code'] ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
  return { message, locations, path, extensions: { ...extensions, code } };
}

/** Those that came last, by text and operation: seen once, compiled, or beyond compiling (null). */
class KeptDocuments {
  private readonly kept = new Map<string, 'seen' | Run | null>();

  runOf({ schema, document, operation, queryHash }: GraphQLRequestContext<GraphQLContext>): Run | null {
    if (!document || !operation || !queryHash) return null;
    const key = `${queryHash}${operation.name?.value ?? ''}`;
    const known = this.kept.get(key);
    const next = known === 'seen' ? compiled(schema, document, operation.name?.value) : (known ?? 'seen');
    // The last one to be asked for is the last one to go.
    this.kept.delete(key);
    this.kept.set(key, known === null ? null : next);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value as string);
    return typeof next === 'function' ? next : null;
  }
}

function compiled(
  schema: GraphQLSchema,
  document: NonNullable<GraphQLRequestContext<GraphQLContext>['document']>,
  name: string | undefined,
): Run | null {
  const made = compileQuery(schema, document, name);
  return isCompiledQuery(made) ? made.query : null;
}
