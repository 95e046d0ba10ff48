import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLContext } from './unit-of-work.plugin';

/**
 * GraphQL over HTTP's status codes: 400 where nothing was executed, unless the caller asks for `application/json` by
 * name, which by old custom is answered 200 whatever the document. A database out of reach is 503 in both.
 */
export const statusPlugin: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        // Nest's own plugin puts 200 on everything that was executed, and comes after ours.
        await Promise.resolve();
        if (response.body.kind !== 'single') return;
        const { errors, data } = response.body.singleResult;
        if (!errors?.length) return;
        if (errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) {
          response.http.status = 503;
          response.http.headers.set('retry-after', '2');
          return;
        }
        if (errors.some(({ extensions }) => extensions?.['code'] === 'INTERNAL')) return;
        // A mutation by GET is 405 already.
        if (response.http.status !== undefined && ![200, 400, 500].includes(response.http.status)) return;
        const accept = request.http?.headers.get('accept') ?? '';
        const isByCustom = /application\/json/u.test(accept) && !accept.includes('graphql-response+json');
        const isDocument = typeof request.query === 'string' && request.query !== '';
        response.http.status = data === undefined && !(isByCustom && isDocument) ? 400 : 200;
      },
    };
  },
};
