import { useMutation } from '@apollo/client/react';
import { useDocumentVisibility, useInViewport } from '@mantine/hooks';
import { useEffect, type RefCallback } from 'react';
import { MarkThreadReadDocument, type ThreadAroundFragment } from '../../../data/generated';

/** As long as a post is looked at before it counts as read. */
const LOOK = 700;

/** Tells the server that a new takeaway was looked at; `ref` goes where it stands. */
export function useSeenTakeaway(sides: ThreadAroundFragment | undefined): RefCallback<HTMLElement> {
  const { ref, inViewport } = useInViewport<HTMLElement>();
  const isVisible = useDocumentVisibility() === 'visible';
  const [markRead] = useMutation(MarkThreadReadDocument);
  const threadId = sides?.id;
  const takeawayId = sides?.takeawayIsNew ? sides.takeaway?.id : undefined;
  useEffect(() => {
    if (!threadId || !takeawayId || !inViewport || !isVisible) return undefined;
    const looking = setTimeout(() => {
      const input = { threadId, takeawayId, position: 0 };
      // Not worth a word on failure: the next look says it again.
      markRead({ variables: { input } }).catch(() => undefined);
    }, LOOK);
    return () => clearTimeout(looking);
  }, [threadId, takeawayId, inViewport, isVisible, markRead]);
  return ref;
}
