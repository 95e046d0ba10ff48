import type { ApolloClient } from '@apollo/client';
import { OwnPostAbilitiesDocument } from '../../../data/generated';

const PAUSE = 1_500;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * A room event is the same for everyone, so it does not say what an author may do with their post. On the screen it was
 * written on, the answer to the mutation says it; on the author's other screens it is asked for, once for a handful.
 */
export function refreshOwnPosts(client: ApolloClient, threadId: string): void {
  clearTimeout(waiting.get(threadId));
  waiting.set(
    threadId,
    setTimeout(() => {
      waiting.delete(threadId);
      void ask(client, threadId);
    }, PAUSE),
  );
}

async function ask(client: ApolloClient, id: string): Promise<void> {
  const answer = await client
    .query({ query: OwnPostAbilitiesDocument, variables: { id }, fetchPolicy: 'no-cache' })
    .catch(() => undefined);
  for (const post of answer?.data?.thread.posts.nodes ?? [])
    client.cache.modify({
      id: client.cache.identify({ __typename: 'Post', id: post.id }),
      fields: {
        viewerCan: () => post.viewerCan,
        undoUntil: () => post.undoUntil,
      },
    });
}
