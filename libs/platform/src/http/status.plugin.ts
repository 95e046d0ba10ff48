import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLContext } from './unit-of-work.plugin';

/**
 * GraphQL over HTTP's two media types and their status codes: `application/json` answers 200 to anything well-formed,
 * `application/graphql-response+json` answers 400 where nothing was executed.
 */
export const statusPlugin: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single' || response.http.status === 500) return;
        const { errors, data } = response.body.singleResult;
        if (!errors?.length) return;
        const accept = request.http?.headers.get('accept') ?? '';
        const isResponseType = accept.includes('application/graphql-response+json');
        if (!isResponseType) response.http.status = 200;
        else if (data === undefined) response.http.status = 400;
      },
    };
  },
};
