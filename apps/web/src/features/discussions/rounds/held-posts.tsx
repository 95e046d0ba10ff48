import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApolloClient } from '@apollo/client/react';
import { failureOf } from '../../../data/failure';
import { TakeBackHeldPostDocument, type HeldPostShownFragment } from '../../../data/generated';
import { refetchRound } from '../../../data/refetch';
import { RelativeTime } from '../../../ui/relative-time';
import { say } from '../../../ui/toasts-store';
import type { Mentionable } from '../composer/mention-text';
import { KindTag } from '../kinds/kind-tag';
import { PostBody } from '../markdown/post-body';
import { usePhaseName } from './phase-name';
import styles from './rounds.module.css';
import type { RoundShown, UseRound } from './use-round';

interface HeldPostsProps {
  live: UseRound;
  people: readonly Mentionable[];
  onTakeBack: (held: HeldPostShownFragment) => void;
}

/** What one wrote ahead of its phase, or behind it: kept, seen by nobody else, with why and until when. */
export function HeldPosts({ live, people, onTakeBack }: HeldPostsProps) {
  const { round, held } = live;
  if (!round || held.length === 0) return null;
  return <Shown live={live} round={round} people={people} onTakeBack={onTakeBack} />;
}

function Shown({ live, round, people, onTakeBack }: HeldPostsProps & { round: RoundShown }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const nameOf = usePhaseName(round);
  const [takeBack, { loading }] = useMutation(TakeBackHeldPostDocument);

  async function take(held: HeldPostShownFragment): Promise<void> {
    try {
      const { data } = await takeBack({ variables: { input: { id: held.id } } });
      const answer = data?.takeBackHeldPost;
      if (answer?.__typename === 'HeldPost') onTakeBack(answer);
      else say(answer?.message ?? '');
      refetchRound(client, held.threadId);
    } catch (error) {
      say(t(`common.failure.${failureOf(error).kind}.title`));
    }
  }

  return (
    <section className={styles.held} aria-labelledby="held-posts">
      <h2 id="held-posts" className={styles.heldTitle}>
        <IconClockPause size={18} stroke={1.75} aria-hidden />
        {t('rounds.held.title', { count: live.held.length })}
      </h2>
      <ul className={styles.heldList}>
        {live.held.map((held) => {
          const opens = opensAt(round, held.place);
          return (
            <li key={held.id}>
              <KindTag kind={held.kind} />
              <PostBody id={held.id} body={held.body} mentions={people} />
              <p className={styles.why}>
                <span>
                  {held.place < round.phases.length
                    ? t('rounds.held.until', { phase: nameOf(held.place) })
                    : t('rounds.held.untilOver')}{' '}
                  {opens && (
                    <>
                      {t('rounds.held.atLatest')} <RelativeTime at={opens} />
                    </>
                  )}
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={loading}
                  onClick={() => void take(held)}
                >
                  {t('rounds.held.takeBack')}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** When a phase opens if every window before it runs to its end. */
function opensAt({ phases }: RoundShown, place: number): string | null {
  const open = phases.find(({ openedAt, closedAt }) => openedAt && !closedAt);
  if (!open?.dueAt) return null;
  const between = phases.filter((one) => one.place > open.place && one.place < place);
  const hours = between.reduce((sum, one) => sum + one.hours, 0);
  return new Date(new Date(open.dueAt).getTime() + hours * 3_600_000).toISOString();
}
