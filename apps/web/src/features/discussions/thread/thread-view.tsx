import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { say } from '../../../ui/toasts-store';
import { TextSubjectOf } from '../../de-identification/text-subject';
import { AliasChoice } from '../aliases/alias-choice';
import { BrokenNotice } from '../aliases/broken-notice';
import { WithoutAName } from '../anonymity/without-a-name';
import { useAlias } from '../aliases/use-alias';
import { ThreadComposer, type ComposerHandle } from '../composer/thread-composer';
import { useMentionableRoles } from '../composer/mentionable-roles';
import { PostsOfKind } from '../kinds/posts-of-kind';
import { startOutgoing } from '../outgoing/outgoing';
import { PendingPosts } from '../posts/pending-posts';
import { excerptOf } from '../posts/excerpt';
import { useAuthorName } from '../posts/author-name';
import { PostList } from '../posts/post-list-view';
import { HeldPosts } from '../rounds/held-posts';
import { RoundBar } from '../rounds/round-bar';
import { StartRound } from '../rounds/start-round';
import { useRound } from '../rounds/use-round';
import { Typing } from './presence';
import styles from './thread-view.module.css';
import { MoveBar } from '../moves/move-bar';
import { MoveDialog } from '../moves/move-dialog';
import { useTicking } from '../moves/use-ticking';
import type { MoveChoice } from '../moves/use-moving';
import { useMarkUnread } from '../standing/use-mark-unread';
import { ResolveDialog } from '../takeaways/resolve-dialog';
import { TakeawayCard } from '../takeaways/takeaway-card';
import { ThreadToolbar } from './thread-toolbar';
import { ThreadToolsContext, type ThreadTools } from './thread-tools';
import { useArrivals } from './use-arrivals';
import { useElsewhere } from './use-elsewhere';
import { useSides } from './use-sides';
import { goToPost, useKeptPlace, useOpeningPlace } from './use-place';
import { useReading } from './use-reading';
import type { PostShown, ThreadShown, UseThread } from './use-thread';

interface ThreadViewProps {
  live: UseThread;
  thread: ThreadShown;
  /** A thread on a page of its own opens where the reader left off; under a case it does not move the page. */
  isPage: boolean;
  pointedAt?: string | undefined;
}

/** One readable column: earlier posts above, the composer below, and nothing that jumps while one reads. */
export function ThreadView({ live, thread, isPage, pointedAt }: ThreadViewProps) {
  const { t } = useTranslation();
  const me = useMe().person.id;
  const client = useApolloClient();
  useEffect(() => startOutgoing(client, me), [client, me]);
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const composer = useRef<ComposerHandle>(null);
  const posts = thread.posts.nodes;
  const [leftOffAt] = useState(thread.readUpTo);
  const [wanted, setWanted] = useState<string>();
  const round = useRound(thread.id);
  const alias = useAlias(thread.id);
  const aliasId = alias.alias?.id;
  const selves = useMemo(() => (aliasId ? [me, aliasId] : [me]), [me, aliasId]);
  const [isStarting, setIsStarting] = useState(false);
  const [only, setOnly] = useState<PostKind | null>(null);
  const sides = useSides(thread.id);
  const [isResolving, setIsResolving] = useState(false);
  const ticking = useTicking();
  const [moving, setMoving] = useState<MoveChoice>();
  const navigate = useNavigate();
  const markUnread = useMarkUnread(thread.id);
  const { ticked, toggle, begin } = ticking;
  const { markRead: marks, post: mayPost } = thread.viewerCan;
  const isOnCase = thread.casePresentationId !== null;
  const { viewerPresents } = thread;
  const tools = useMemo<ThreadTools>(
    () => ({
      selves,
      presents: viewerPresents,
      ...(marks && { markUnread }),
      mayAdopt: ({ kind, author, deletedAt }) =>
        kind === 'HYPOTHESIS' &&
        isOnCase &&
        mayPost &&
        deletedAt === null &&
        (viewerPresents || author.id === me),
      ticked,
      toggle,
    }),
    [selves, marks, markUnread, isOnCase, mayPost, viewerPresents, me, ticked, toggle],
  );

  const keepPlace = useKeptPlace(list, posts[0]?.id);
  const seenUpTo = useReading(list, thread, only === null);
  const arrivals = useArrivals(posts, selves, seenUpTo, end);
  const showEarlier = (): Promise<void> => {
    keepPlace();
    return live.showEarlier();
  };
  const findElsewhere = useElsewhere(thread.id);
  useOpeningPlace(isPage, wanted ?? pointedAt, live, end, findElsewhere);

  const members = useMemo(
    () => thread.team.memberships.map(({ person }) => person),
    [thread.team.memberships],
  );
  const roles = useMentionableRoles(
    useMemo(() => thread.team.memberships.map(({ role }) => role), [thread.team.memberships]),
  );
  const people = useMemo(() => [...members, ...roles], [members, roles]);
  const nameOf = useAuthorName();
  const reply = useCallback(
    ({ id, author, body, mentions }: PostShown) =>
      composer.current?.answer({ id, authorName: nameOf(author), excerpt: excerptOf(body, mentions) }),
    [nameOf],
  );
  const goTo = useCallback((postId: string) => {
    setOnly(null);
    requestAnimationFrame(() => {
      if (!goToPost(postId)) setWanted(postId);
    });
  }, []);
  const showEnd = useCallback(
    () => void requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'nearest' })),
    [],
  );
  const startRound = useCallback(() => setIsStarting(true), []);
  const beginResolving = useCallback(() => setIsResolving(true), []);
  const beginMerging = useCallback(() => setMoving('merge'), []);
  const undoMove = useCallback((moveId: string) => void sides.undoMove(moveId), [sides]);
  const firstArrival = arrivals[0];
  const isTrainee = thread.team.memberships.some(
    ({ person, role }) => person.id === me && role === 'TRAINEE',
  );

  return (
    <TextSubjectOf teamId={thread.team.id} caseId={thread.casePresentationId}>
      <ThreadToolsContext value={tools}>
        <div className={styles.thread}>
          <BrokenNotice breaks={alias.breaks} />
          <TakeawayCard live={sides} />
          <RoundBar live={round} />
          <ThreadToolbar
            sides={sides}
            mayStartRound={round.mayStart}
            mayFollow={marks}
            only={only}
            onOnly={setOnly}
            onStartRound={startRound}
            onResolve={beginResolving}
            onTick={begin}
            onMerge={beginMerging}
          />
          {only && (
            <PostsOfKind
              thread={thread}
              kind={only}
              selves={selves}
              people={people}
              onReply={reply}
              onGoTo={goTo}
              onShowAll={() => setOnly(null)}
            />
          )}
          <div ref={list}>
            {only === null && (
              <PostList
                thread={thread}
                selves={selves}
                mayAskWho={alias.mayBreak}
                people={people}
                leftOffAt={leftOffAt}
                isLoadingEarlier={live.isLoadingEarlier}
                onEarlier={() => void showEarlier().catch(() => say(t('common.failure.offline.title')))}
                isLoadingLater={live.isLoadingLater}
                onLater={() => void live.showLater().catch(() => say(t('common.failure.offline.title')))}
                moves={sides.sides?.moves ?? NO_MOVES}
                isBusy={sides.isBusy}
                onUndoMove={undoMove}
                onReply={reply}
                onGoTo={goTo}
              />
            )}
          </div>
          <MoveBar ticking={ticking} onChoose={setMoving} />
          {moving && (
            <MoveDialog
              choice={moving}
              threadId={thread.id}
              postIds={ticked ? [...ticked] : []}
              onClose={() => setMoving(undefined)}
              onMoved={(threadId) => {
                setMoving(undefined);
                ticking.end();
                if (moving !== 'move') void navigate({ to: '/threads/$threadId', params: { threadId } });
              }}
            />
          )}
          {isResolving && (
            <ResolveDialog
              thread={thread}
              me={me}
              isUnderAlias={aliasId !== undefined}
              onClose={() => setIsResolving(false)}
            />
          )}
          {thread.posts.pageInfo.hasNextPage && (
            <div className={styles.arrivals}>
              <Button
                size="sm"
                radius="xl"
                leftSection={<IconArrowDown size={17} stroke={1.75} aria-hidden />}
                onClick={() =>
                  void live
                    .jumpTo(null)
                    .then(showEnd)
                    .catch(() => undefined)
                }
              >
                {t('threads.newest')}
              </Button>
            </div>
          )}
          {firstArrival && (
            <div className={styles.arrivals}>
              <Button
                size="sm"
                radius="xl"
                leftSection={<IconArrowDown size={17} stroke={1.75} aria-hidden />}
                onClick={() => goTo(firstArrival.id)}
              >
                {t('discussions.thread.newPosts', { count: arrivals.length })}
              </Button>
            </div>
          )}
          <p className="visually-hidden" role="status">
            {arrivals.length > 0 &&
              t('discussions.thread.arrived', {
                name: arrivals.length > 0 ? nameOf((arrivals.at(-1) as PostShown).author) : '',
              })}
          </p>
          {isStarting && <StartRound thread={thread} onClose={() => setIsStarting(false)} />}
          <HeldPosts live={round} people={people} onTakeBack={(held) => composer.current?.writeAgain(held)} />
          <PendingPosts
            threadId={thread.id}
            arrived={posts}
            people={people}
            alias={alias.alias}
            onTakeBack={(post) => composer.current?.takeBack(post)}
          />
          <div ref={end} className={styles.end}>
            <Typing threadId={thread.id} />
            {thread.viewerCan.post ? (
              <>
                <WithoutAName threadId={thread.id} round={round} />
                <AliasChoice live={alias} isTrainee={isTrainee} />
                <ThreadComposer
                  ref={composer}
                  threadId={thread.id}
                  people={people}
                  round={round}
                  isUnderAlias={aliasId !== undefined}
                  isDraftShared={alias.isKnown && !(isTrainee && alias.mayTake)}
                  onSent={showEnd}
                />
              </>
            ) : (
              <p className={styles.readOnly}>
                {t(
                  thread.viewerCan.markRead
                    ? 'discussions.thread.cannotPost'
                    : 'discussions.thread.lookingIn',
                )}
              </p>
            )}
          </div>
        </div>
      </ThreadToolsContext>
    </TextSubjectOf>
  );
}

const NO_MOVES: readonly never[] = [];
