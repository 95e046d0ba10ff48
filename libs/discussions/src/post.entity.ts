import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TeamRole } from '@second-chair/platform';
import type { Authored } from './authors/authors';
import { PostKind } from './contributions';
import type { PostReaction } from './reactions/reaction.entity';

@ObjectType()
export class PostAbilities {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  delete: boolean;

  @Field(() => Boolean)
  undoDelete: boolean;
}

/** What someone wrote in a thread. Deleted, it leaves its place and says so; its words go after the minute for undoing. */
@Entity('posts')
@ObjectType()
export class Post {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'thread_id' })
  @Field(() => ID)
  threadId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its place in the thread, from 1.' })
  position: number;

  @Column('integer')
  @Field(() => Int)
  version: number;

  /** Null under an alias, and where nobody knows the author. */
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
  replyToId: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  @Field(() => Date)
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'edited_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true })
  deletedAt: Date | null;

  /** Read with the post, in one statement. */
  quoted: (Authored & { excerpt: string }) | null;

  /** Read with the post, in one statement, too. */
  reactions: PostReaction[];

  @Field(() => String, {
    description:
      'Markdown; a mention is the token @[<person id>], or @[<role>] for all who hold it in the team. Empty once deleted.',
  })
  get body(): string {
    return this.deletedAt ? '' : this.storedBody;
  }
}

/** The post that another one answers, as it reads now. */
@ObjectType()
export class PostQuote {
  @Field(() => ID)
  id: string;

  authorId: string | null;

  aliasId: string | null;

  @Field(() => String, { description: 'Its beginning; empty once deleted.' })
  excerpt: string;
}
