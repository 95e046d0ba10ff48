import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { organisationRoom, teamRoom, type DurableType, type RoomEvent } from '@second-chair/wire';
import { useEffect } from 'react';
import { wordListsChanged } from '../features/de-identification/word-lists';
import { isThreadKnown, keepPost } from '../features/discussions/posts/post-cache';
import { refreshOwnPosts } from '../features/discussions/posts/own-posts';
import { forgetPurged } from '../features/case-presentations/purge/forget-purged';
import { OUTGOING } from './kept/waiting-here';
import { recallAll } from './kept-text';
import { refetchAll, refetchCase, refetchRound, refetchSoon, refetchThread } from './refetch';
import { onRoomEvent, useRooms } from './rooms';
import { closeSocket, openSocket, setUpSocket } from './socket';

interface Viewer {
  client: ApolloClient;
  personId: string;
}

type Effects = {
  [T in DurableType]: (event: Extract<RoomEvent, { type: T }>, viewer: Viewer) => void;
};

type PostEvent = Extract<RoomEvent, { type: `post.${string}` }>;

function keep(event: PostEvent, { client, personId }: Viewer): void {
  const isNews = keepPost(client.cache, event.post, event.seq);
  // The event is the same for all; what one may do with a post of one’s own, or with one of nobody’s, is asked for.
  const { id, kind } = event.post.author;
  if (isNews && (id === personId || kind !== 'PERSON')) refreshOwnPosts(client, event.post.threadId);
}

/** What each event changes on this screen. A feature adds its line here. */
const effects: Effects = {
  'post.added': keep,
  'post.edited': keep,
  'post.deleted': keep,
  'post.restored': keep,
  'post.reacted': keep,
  'thread.opened': ({ room, id }, { client }) => {
    if (isThreadKnown(client.cache, id)) return;
    refetchSoon(client, ['threads', 'home']);
    if (room.startsWith('case:')) refetchCase(client, room.slice('case:'.length));
  },
  'thread.changed': ({ id }, { client }) => {
    refetchThread(client, id);
    refetchSoon(client, ['threads', 'home', 'casePresentation']);
  },
  'round.changed': ({ id }, { client }) => refetchRound(client, id),
  'presentation.changed': ({ id, version }, { client }) => {
    refetchCase(client, id, version);
    refetchSoon(client, ['casePresentations', 'casesToReview', 'home']);
  },
  'review.changed': ({ id }, { client }) => refetchCase(client, id),
  'board.changed': (_event, { client }) =>
    refetchSoon(client, ['casePresentations', 'casesToReview', 'home']),
  'content.purged': ({ id, version, room }, { client }) => {
    forgetPurged(id, version, room);
    void refetchAll(client);
  },
  'membership.changed': (_event, { client }) => refetchSoon(client, ['me', 'team', 'home']),
  'words.changed': (_event, { client }) => wordListsChanged(client),
};

function applyTo(viewer: Viewer, event: RoomEvent): void {
  // Each type's own effect takes each type's own event: the table says so, TypeScript cannot see it through the union.
  (effects[event.type] as (event: RoomEvent, viewer: Viewer) => void)(event, viewer);
}

const personal = new Set<Viewer>();

setUpSocket((socket) => {
  socket.on('inbox.changed', () => {
    for (const { client } of personal)
      refetchSoon(client, ['me', 'home', 'threads', 'casePresentations', 'casesToReview']);
  });
  socket.on('access.changed', () => {
    for (const { client } of personal) void refetchAll(client);
  });
});

/**
 * Keeps every screen of a signed-in person live. The frame calls it once: it holds the socket open, stays in the rooms of
 * the person's teams and applies what happens to the cache.
 */
export function useLiveUpdates(
  personId: string | undefined,
  teamIds: readonly string[],
  organisationId: string | undefined,
): void {
  const client = useApolloClient();
  useEffect(() => {
    if (personId === undefined) return undefined;
    const viewer = { client, personId };
    personal.add(viewer);
    const stop = onRoomEvent((event) => applyTo(viewer, event));
    void openSocket();
    // Whatever was still on its way when the last page closed goes on from here, whichever screen is open.
    if (recallAll(OUTGOING).length > 0)
      void import('../features/discussions/outgoing/outgoing').then(({ startOutgoing }) =>
        startOutgoing(client, personId),
      );
    return () => {
      personal.delete(viewer);
      stop();
      closeSocket();
    };
  }, [client, personId]);
  useRooms(personId === undefined ? [] : teamIds.map(teamRoom), () =>
    refetchSoon(client, ['me', 'home', 'threads', 'casePresentations', 'casesToReview', 'team']),
  );
  useRooms(organisationId === undefined ? [] : [organisationRoom(organisationId)], () =>
    wordListsChanged(client),
  );
}
