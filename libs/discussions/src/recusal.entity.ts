import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@second-chair/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Someone has stepped away from a subject, because they know whom it is about. From then on it does not exist for them,
 * nor does its discussion. No reason is kept and nobody else is told.
 */
@Entity('recusals')
@ObjectType({ description: 'The viewer knows this patient and has stepped away. Only they see this.' })
export class Recusal {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'subject_id' })
  @Field(() => ID, { name: 'casePresentationId' })
  subjectId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz', name: 'recused_at', precision: 3 })
  @Field(() => Date)
  recusedAt: Date;

  @Field(() => Date, { description: 'A wrong click can be undone until then.' })
  get undoUntil(): Date {
    return new Date(this.recusedAt.getTime() + LIMITS.undoSeconds * 1000);
  }
}
