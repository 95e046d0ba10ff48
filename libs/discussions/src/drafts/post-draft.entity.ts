import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PostKind } from '../contributions';

/** What somebody has begun to write in a thread. It may hold identifying details, and only its author ever sees it. */
@Entity('post_drafts')
@ObjectType()
export class PostDraft {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  @Field(() => ID)
  threadId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('integer')
  @Field(() => Int)
  version: number;

  @Column('text')
  @Field(() => PostKind)
  kind: PostKind;

  @Column('text')
  @Field(() => String, { description: 'Markdown with mentions as tokens, as in a post.' })
  body: string;

  @Column('uuid', { name: 'reply_to_id', nullable: true })
  @Field(() => ID, { nullable: true })
  replyToId: string | null;

  @Column({ type: 'timestamptz', name: 'kept_at', precision: 3 })
  @Field(() => Date)
  keptAt: Date;
}
