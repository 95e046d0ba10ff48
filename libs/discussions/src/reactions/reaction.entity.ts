import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ReactionKind } from '../contributions';

@Entity('post_reactions')
export class Reaction {
  @PrimaryColumn('uuid', { name: 'post_id' })
  postId: string;

  @PrimaryColumn('text')
  kind: ReactionKind;

  /** A person, or an alias. */
  @PrimaryColumn('uuid', { name: 'reactor_id' })
  reactorId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz', name: 'reacted_at', precision: 3 })
  reactedAt: Date;
}

/** All who said the same to a post without words, the first one first. */
@ObjectType()
export class PostReaction {
  @Field(() => ReactionKind)
  kind: ReactionKind;

  reactorIds: string[];
}
