import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FollowLevel } from './follow-level';

/** How one person stands to one thread: how far they have read, and how much of it they want to hear. */
@Entity('read_marks')
export class ReadMark {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('integer')
  position: number;

  /** Of how often it was marked unread; a screen that has not heard of the last time moves the mark no more. */
  @Column('integer')
  generation: number;

  @Column('text')
  level: FollowLevel;

  /** The takeaway that was seen last. */
  @Column('uuid', { name: 'takeaway_id', nullable: true })
  takeawayId: string | null;
}
