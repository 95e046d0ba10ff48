import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An admin has opened a case that policy hides from them, for a reason and for an hour. Its presenter is told at once and
 * reads the reason; so do the leads of its team. It opens reading and nothing else, and closes by itself.
 */
@Entity('glass_breaks')
@ObjectType({ description: 'An admin opened a case that was closed to them, for a reason and for an hour.' })
export class GlassBreak {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_presentation_id' })
  @Field(() => ID)
  casePresentationId: string;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @Column('text')
  @Field(() => String)
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  @Field(() => Date)
  at: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  @Field(() => Date, { description: 'When the case closes, or closed, to them again.' })
  until: Date;

  /** When a sweep found that the hour was over and put the screens of whoever looked in out. */
  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;
}
