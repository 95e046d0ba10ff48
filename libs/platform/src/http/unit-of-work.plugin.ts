import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { Kind, type DocumentNode } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { serverMessages } from '@second-chair/wire';
import { BadInput } from '../errors/exceptions';
import { isUnavailable } from '../errors/unavailable';
import type { Contexts } from '../context/contexts';
import type { Ctx } from '../context/ctx';
import { placeOf } from '../context/place';
import type { Log } from '../platform.tokens';
import { unavailable } from './format-error';
import { digestOf, type KnownDocumentMode } from './known-documents';

export interface GraphQLContext {
  req: IncomingMessage & { id?: unknown };
  /** Set once the operation is known to be valid. */
  ctx: Ctx;
}

/**
 * One transaction an operation: a query reads one moment, a mutation is durable before it is answered, and an answer
 * that holds an error leaves nothing written.
 */
export function unitOfWorkPlugin(
  contexts: Contexts,
  log: Log,
  known: { mode: KnownDocumentMode; digests: ReadonlySet<string> },
): ApolloServerPlugin<GraphQLContext> {
  const isKnown = (document: DocumentNode): boolean => known.digests.has(digestOf(document));
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, operation, document }) {
          if (!operation) return;
          const touchesData = operation.selectionSet.selections.some(
            (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
          );
          if (!touchesData) return;
          const { req } = contextValue;
          const sessionToken = contexts.sessionToken(req.headers.cookie);
          const mustBeKnown = (isStranger: boolean): boolean =>
            known.mode === 'all' || (known.mode === 'strangers' && isStranger);
          const refuse = () => new BadInput('query', serverMessages.unknownDocument);
          if (mustBeKnown(sessionToken === null) && !isKnown(document)) throw refuse();
          contextValue.ctx = await contexts.open(
            { sessionToken, requestId: String(req.id ?? ''), place: placeOf(req) },
            operation.operation === 'query' ? 'read' : 'write',
          );
          // A cookie alone is no sign-in.
          if (mustBeKnown(contextValue.ctx.maybeActor === null) && !isKnown(document)) throw refuse();
        },
        async willSendResponse(request) {
          const ctx = request.contextValue.ctx as Ctx | undefined;
          if (!ctx) return;
          const failed = (request.errors?.length ?? 0) > 0;
          if (failed && request.operation?.operation === 'mutation') {
            await ctx.unit.rollback();
            // Parts of the answer that had succeeded are undone with the rest, so they are not shown.
            const { body } = request.response;
            if (body.kind === 'single' && body.singleResult.data !== undefined) body.singleResult.data = null;
            return;
          }
          try {
            await ctx.unit.commit();
          } catch (error) {
            log.error({ err: error, requestId: ctx.requestId }, 'commit');
            answerFailed(request, ctx.requestId, error);
          }
        },
      };
    },
  };
}

function answerFailed(
  request: GraphQLRequestContext<GraphQLContext>,
  requestId: string,
  error: unknown,
): void {
  request.response.http ??= { headers: new HeaderMap() };
  const isOutOfReach = isUnavailable(error);
  request.response.http.status = isOutOfReach ? 503 : 500;
  const { message, extensions } = isOutOfReach
    ? unavailable(error)
    : { message: serverMessages.internal, extensions: { code: 'INTERNAL' } };
  request.response.body = {
    kind: 'single',
    singleResult: { errors: [{ message, extensions: { ...extensions, requestId } }], data: null },
  };
}
