import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { TeamRole } from '@second-chair/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PostKind } from '../contributions';

/** Written in a phase that does not ask for it. Until its phase opens, its author alone sees it. */
@Entity('held_posts')
@ObjectType()
export class HeldPost {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'thread_id' })
  @Field(() => ID)
  threadId: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Of the phase in which it appears; after the last one, once the round is over.',
  })
  place: number;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('uuid', { name: 'alias_id', nullable: true })
  aliasId: string | null;

  @Column('text')
  @Field(() => PostKind)
  kind: PostKind;

  @Column('text', { name: 'body' })
  storedBody: string;

  @Column('uuid', { name: 'mention_ids', array: true })
  mentionIds: string[];

  @Column('text', { name: 'mention_roles', array: true })
  mentionRoles: TeamRole[];

  @Column('uuid', { name: 'reply_to_id', nullable: true })
  @Field(() => ID, { nullable: true })
  replyToId: string | null;

  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 })
  @Field(() => Date)
  writtenAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'Taken back by its author, to write it anew.' })
  withdrawnAt: Date | null;

  @Field(() => String, { description: 'Markdown, as in a post.' })
  get body(): string {
    return this.storedBody;
  }
}
