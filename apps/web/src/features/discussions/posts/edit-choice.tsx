import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { toBody, type Mentionable } from '../composer/mention-text';
import { useNamed } from '../composer/mentionable-roles';
import { KindTag } from '../kinds/kind-tag';
import { PostBody } from '../markdown/post-body';
import { addOutgoing, takeOutgoing } from '../outgoing/outgoing';
import type { OutgoingEdit } from '../outgoing/outgoing-post';
import { focusPost } from '../thread/use-place';
import type { PostShown } from '../thread/use-thread';
import styles from './edit-choice.module.css';

interface EditChoiceProps {
  post: PostShown;
  edit: OutgoingEdit;
  people: readonly Mentionable[];
  onKeepNow: () => void;
  onEditFurther: () => void;
}

/** The post was changed elsewhere while this change was on its way: both texts, and which of them is to stay. */
export function EditChoice({ post, edit, people, onKeepNow, onEditFurther }: EditChoiceProps) {
  const { t } = useTranslation();
  const body = useMemo(() => toBody(edit.typed), [edit.typed]);
  const named = useNamed(post.mentions);

  const keepMine = (): void => {
    takeOutgoing(edit.id);
    const { refusal: _, ...words } = edit;
    addOutgoing({ ...words, id: uuid(), expectedVersion: post.version, state: 'waiting', mishaps: 0 });
    focusPost(post.id);
  };

  return (
    <section className={styles.choice} aria-label={t('discussions.edit.stale.title')}>
      <div role="status">
        <p className={styles.title}>{t('discussions.edit.stale.title')}</p>
        <p className={styles.text}>{t('discussions.edit.stale.text')}</p>
      </div>
      <div className={styles.sides}>
        <section className={styles.side} aria-label={t('discussions.edit.stale.mine')}>
          <p className={styles.name}>
            {t('discussions.edit.stale.mine')} <KindTag kind={edit.kind} />
          </p>
          <div className={styles.words}>
            <PostBody id={`${post.id}-mine`} body={body} mentions={people} />
          </div>
          <Button size="sm" onClick={keepMine}>
            {t('discussions.edit.stale.keepMine')}
          </Button>
        </section>
        <section className={styles.side} aria-label={t('discussions.edit.stale.now')}>
          <p className={styles.name}>
            {t('discussions.edit.stale.now')} <KindTag kind={post.kind} />
          </p>
          <div className={styles.words}>
            <PostBody id={`${post.id}-now`} body={post.body} mentions={named} />
          </div>
          <Button size="sm" variant="default" onClick={onKeepNow}>
            {t('discussions.edit.stale.keepNow')}
          </Button>
        </section>
      </div>
      <Button size="sm" variant="subtle" className={styles.further ?? ''} onClick={onEditFurther}>
        {t('discussions.edit.stale.further')}
      </Button>
    </section>
  );
}
