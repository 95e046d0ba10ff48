import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EarlierVersionsDocument } from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { RelativeTime } from '../../../ui/relative-time';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import { PostBody } from '../markdown/post-body';
import { useAuthorName } from '../posts/author-name';
import type { PostShown } from '../thread/use-thread';
import styles from './earlier-versions.module.css';

interface EarlierVersionsProps {
  post: PostShown;
  onClose: () => void;
}

/** What a post said before, the newest wording first. */
export function EarlierVersions({ post, onClose }: EarlierVersionsProps) {
  const { t } = useTranslation();
  const name = useAuthorName()(post.author);
  const { data, error } = useQuery(EarlierVersionsDocument, {
    variables: { id: post.id },
    fetchPolicy: 'network-only',
  });
  const wordings = data && [
    { version: post.version, body: post.body, writtenAt: post.editedAt ?? post.createdAt },
    ...data.post.earlierVersions.toReversed(),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('discussions.history.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {error && <FailureNotice error={error} />}
      {!wordings && !error && <SkeletonLines lines={5} />}
      <ol className={styles.list}>
        {wordings?.map(({ version, body, writtenAt }, index) => (
          <li key={version}>
            <p className={styles.when}>
              {index === 0 ? t('discussions.history.now') : t('discussions.history.before')}{' '}
              <RelativeTime at={writtenAt} />
            </p>
            <PostBody id={`${post.id}-${version}`} body={body} mentions={post.mentions} />
          </li>
        ))}
      </ol>
    </Modal>
  );
}
