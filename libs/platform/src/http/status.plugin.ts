import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLContext } from './unit-of-work.plugin';

/**
 * GraphQL over HTTP's two media types and their status codes: `application/json` answers 200 to anything well-formed,
 * `application/graphql-response+json` answers 400 where nothing was executed. A database out of reach is 503 in both.
 */
export const statusPlugin: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { errors, data } = response.body.singleResult;
        if (!errors?.length) return;
        if (errors.some(({ extensions }) => extensions?.code === 'UNAVAILABLE')) {
          response.http.status = 503;
          response.http.headers.set('retry-after', '2');
          return;
        }
        if (response.http.status === 500) return;
        const accept = request.http?.headers.get('accept') ?? '';
        const isResponseType = accept.includes('application/graphql-response+json');
        if (!isResponseType) response.http.status = 200;
        else if (data === undefined) response.http.status = 400;
      },
    };
  },
};
