import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostShown } from '../thread/use-thread';

type Author = Pick<PostShown['author'], 'name' | 'kind'>;

/** What the author of a post is called; without one, a word for that. */
export function useAuthorName(): (author: Author) => string {
  const { t } = useTranslation();
  return useCallback(({ name, kind }) => (kind === 'NOBODY' ? t('aliases.nobody') : name), [t]);
}
