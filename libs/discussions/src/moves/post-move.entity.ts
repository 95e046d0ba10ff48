import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIMITS } from '@second-chair/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '../contributions';

export const MoveKind = enumOf(['MOVE', 'SPLIT', 'MERGE']);
export type MoveKind = keyof typeof MoveKind;

registerEnumType(MoveKind, {
  name: 'MoveKind',
  description: 'To a thread that was there, to a new one, or all of a thread to another one.',
});

/** Posts went from one thread to another. */
@Entity('post_moves')
export class PostMove {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  kind: MoveKind;

  @Column('uuid', { name: 'from_thread_id' })
  fromThreadId: string;

  @Column('uuid', { name: 'to_thread_id' })
  toThreadId: string;

  @Column('uuid', { name: 'moved_by' })
  movedById: string;

  @Column({ type: 'timestamptz', name: 'moved_at', precision: 3 })
  movedAt: Date;

  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true })
  undoneAt: Date | null;
}

@Entity('moved_posts')
export class MovedPost {
  @PrimaryColumn('uuid', { name: 'move_id' })
  moveId: string;

  @PrimaryColumn('uuid', { name: 'post_id' })
  postId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('integer', { name: 'from_position' })
  fromPosition: number;

  @Column('integer', { name: 'to_position' })
  toPosition: number;
}

/** A place in a thread from which a post was moved away. */
@Entity('position_gaps')
export class PositionGap {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;
}

/** A move as one of its two threads tells of it. */
@ObjectType('PostMove')
export class ToldMove {
  @Field(() => ID)
  id: string;

  @Field(() => MoveKind)
  kind: MoveKind;

  @Field(() => Int, { description: 'How many posts.' })
  count: number;

  @Field(() => Boolean, { description: 'They came to this thread; otherwise they went from it.' })
  isArrival: boolean;

  @Field(() => Int, { description: 'The line that tells of it stands before the post at this position.' })
  position: number;

  @Field(() => Date)
  movedAt: Date;

  fromThreadId: string;

  toThreadId: string;

  movedById: string;

  get undoUntil(): Date {
    return new Date(this.movedAt.getTime() + LIMITS.undoSeconds * 1000);
  }
}
