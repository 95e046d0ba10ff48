import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { DraftHereDocument, KeepPostDraftDocument, type DraftShownFragment } from '../../../data/generated';
import { fromBody, toBody, type Mentionable } from '../composer/mention-text';
import type { UseWriting, Writing } from '../composer/use-writing';

/** Other devices need not know of each key. */
const PAUSE = 1_500;

interface SharedDraft {
  /** What another device holds, where both have gone on. */
  other: DraftShownFragment | undefined;
  takeOther: () => void;
  keepThis: () => void;
}

/**
 * What is being written here goes along to the writer's other devices. An empty composer takes up what another one
 * holds; where both hold something else, the writer chooses. Never under an alias: the server would know whose it is.
 */
export function useSharedDraft(
  threadId: string,
  { writing, change }: Pick<UseWriting, 'writing' | 'change'>,
  people: readonly Mentionable[],
  isShared: boolean,
): SharedDraft {
  const client = useApolloClient();
  const { data } = useQuery(DraftHereDocument, {
    variables: { id: threadId },
    fetchPolicy: 'network-only',
    skip: !isShared,
  });
  const [other, setOther] = useState<DraftShownFragment>();
  const known = useRef<{ version: number; body: string }>(undefined);
  const [tries, setTries] = useState(0);
  const body = toBody(writing.typed);
  const held = data?.thread.viewerDraft;

  const adopt = (draft: DraftShownFragment): void => {
    known.current = draft;
    setOther(undefined);
    change({ typed: fromBody(draft.body, people), kind: draft.kind });
  };

  useEffect(() => {
    if (!data || known.current !== undefined) return;
    known.current = { version: held?.version ?? 0, body: held?.body ?? '' };
    if (!held || held.body === body) return;
    if (body === '') adopt(held);
    else setOther(held);
    // What the server held when the thread was opened is looked at once.
  }, [data]);

  useEffect(() => {
    if (!isShared || known.current === undefined || other || known.current.body === body) return undefined;
    const timer = setTimeout(() => {
      const { version } = known.current ?? { version: 0 };
      const input = draftOf(threadId, writing, body, version);
      client
        .mutate({ mutation: KeepPostDraftDocument, variables: { input } })
        .then(({ data: answer }) => {
          const kept = answer?.keepPostDraft;
          if (kept?.__typename === 'Thread')
            known.current = { version: kept.viewerDraft?.version ?? 0, body };
          if (kept?.__typename !== 'StaleDraft') return;
          if (kept.current) setOther(kept.current);
          else {
            // It was sent or emptied there, and here one goes on: that begins anew.
            known.current = { version: 0, body: '' };
            setTries((before) => before + 1);
          }
        })
        // It is on this device in any case, and goes along with the next key.
        .catch(() => undefined);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [body, client, isShared, other, threadId, writing, data, tries]);

  return {
    other,
    takeOther: () => other && adopt(other),
    keepThis: () => {
      if (other) known.current = other;
      setOther(undefined);
    },
  };
}

function draftOf(threadId: string, { kind, replyTo }: Writing, body: string, expectedVersion: number) {
  return { threadId, body, kind, replyToId: replyTo?.id ?? null, expectedVersion };
}
