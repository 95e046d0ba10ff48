import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FollowLevel } from './standing/follow-level';

@ObjectType()
export class ThreadAbilities {
  @Field(() => Boolean)
  post: boolean;

  /** What is asked about; some answers need more than its row. */
  thread: Thread;

  @Field(() => Boolean, { description: 'Keep how far they have read; not whoever only looks in.' })
  markRead: boolean;
}

/** A thread as another one speaks of it. */
@ObjectType()
export class ThreadName {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;
}

/** Sessions and consultation requests get their discussions with the libs that own them. */
export type SubjectKind = 'case' | 'team' | 'session' | 'request';

/**
 * A discussion among a team. It knows its subject by kind, id and title only; whoever opened it (a case) says who
 * reads it and whether it still takes posts.
 */
@Entity('threads')
@ObjectType()
export class Thread {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text', { name: 'subject_title' })
  @Field(() => String)
  subjectTitle: string;

  @Column('boolean', { name: 'is_open' })
  isOpen: boolean;

  @Column('boolean', { name: 'takes_posts' })
  takesPosts: boolean;

  @Column('integer', { name: 'phase_place', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The phase that its round is in; null while none is held.',
  })
  phasePlace: number | null;

  /** Who presents its subject; known here so that lists can ask. */
  @Column('uuid', { name: 'presenter_id', nullable: true })
  presenterId: string | null;

  /** What it came to; null while it is open. */
  @Column('uuid', { name: 'takeaway_id', nullable: true })
  takeawayId: string | null;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The thread that its posts went to when both were merged.',
  })
  mergedIntoId: string | null;

  @Column('text')
  @Field(() => String)
  title: string;

  @Column('integer')
  @Field(() => Int)
  version: number;

  @Column('uuid', { name: 'opened_by' })
  openedById: string;

  @Column('integer', { name: 'last_position' })
  @Field(() => Int)
  lastPosition: number;

  @Column({ type: 'timestamptz', name: 'last_activity_at', precision: 3 })
  @Field(() => Date)
  lastActivityAt: Date;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  @Field(() => Date)
  createdAt: Date;

  /** Read with the thread, in one statement. */
  @Field(() => Int, { description: 'Up to which position the viewer has read; 0 when not at all.' })
  readUpTo: number;

  @Field(() => Int, {
    description: 'Goes up when the viewer marks it unread; a mark from before that no longer counts.',
  })
  readGeneration: number;

  @Field(() => FollowLevel)
  followLevel: FollowLevel;

  /** How many places after `readUpTo` are empty, because their posts were moved. */
  gapsAhead: number;

  @Field(() => Boolean, {
    description: 'It was resolved, the viewer took part, and has not seen what it came to.',
  })
  takeawayIsNew: boolean;

  @Field(() => Int, { description: 'Of the room thread:<id>, at the moment the posts were read.' })
  seq: number;

  @Field(() => Int, { description: 'Posts that were not read, and what it came to where that is new.' })
  get unreadCount(): number {
    return Math.max(0, this.lastPosition - this.readUpTo - this.gapsAhead) + Number(this.takeawayIsNew);
  }

  @Field(() => Boolean, { description: 'It came to something: see its takeaway.' })
  get isResolved(): boolean {
    return this.takeawayId !== null;
  }

  @Field(() => ID, { nullable: true, description: 'The case that it is about, where it is about one.' })
  get casePresentationId(): string | null {
    return this.subjectKind === 'case' ? this.subjectId : null;
  }
}
