import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowDown, IconListNumbers } from '@tabler/icons-react';
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
import { KindFilter } from '../kinds/kind-filter';
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
import { useArrivals } from './use-arrivals';
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

  const keepPlace = useKeptPlace(list, posts[0]?.id);
  const seenUpTo = useReading(list, thread, only === null);
  const arrivals = useArrivals(posts, selves, seenUpTo, end);
  const showEarlier = (): Promise<void> => {
    keepPlace();
    return live.showEarlier();
  };
  useOpeningPlace(isPage, wanted ?? pointedAt, { thread, showEarlier }, end, () =>
    say(t('discussions.thread.postMissing')),
  );

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
  const showEnd = (): void => {
    requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'nearest' }));
  };
  const firstArrival = arrivals[0];
  const isTrainee = thread.team.memberships.some(
    ({ person, role }) => person.id === me && role === 'TRAINEE',
  );

  return (
    <TextSubjectOf teamId={thread.team.id} caseId={thread.casePresentationId}>
      <div className={styles.thread}>
        <BrokenNotice breaks={alias.breaks} />
        <RoundBar live={round} />
        <div className={styles.filter}>
          {round.mayStart && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconListNumbers size={16} stroke={1.75} aria-hidden />}
              onClick={() => setIsStarting(true)}
            >
              {t('rounds.start.action')}
            </Button>
          )}
          <KindFilter only={only} onChange={setOnly} />
        </div>
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
              onReply={reply}
              onGoTo={goTo}
            />
          )}
        </div>
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
                onSent={showEnd}
              />
            </>
          ) : (
            <p className={styles.readOnly}>
              {t(
                thread.viewerCan.markRead ? 'discussions.thread.cannotPost' : 'discussions.thread.lookingIn',
              )}
            </p>
          )}
        </div>
      </div>
    </TextSubjectOf>
  );
}
