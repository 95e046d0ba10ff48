import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import { ReactDocument, type PostInThreadFragment, type ReactionKind } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

type Reacted = Pick<PostInThreadFragment, 'reactions'>;

/** By one of these: somebody, and their alias in this case. */
export function saidBy(selves: readonly string[], { reactions }: Reacted, kind: ReactionKind): boolean {
  return reactions.some((one) => one.kind === kind && one.people.some(({ id }) => selves.includes(id)));
}

/** Says something without words, or takes it back. Saying it twice says it once. */
export function useReact(postId: string): (kind: ReactionKind, isOn: boolean) => Promise<void> {
  const { t } = useTranslation();
  const [react] = useMutation(ReactDocument);
  return async (kind, isOn) => {
    try {
      const { data } = await react({ variables: { input: { postId, kind, isOn } } });
      const answer = data?.react;
      if (answer && answer.__typename !== 'Post') say(answer.message);
    } catch (error) {
      say(t(`common.failure.${failureOf(error).kind}.title`));
    }
  };
}
