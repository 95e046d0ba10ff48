import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@second-chair/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a thread came to when it was resolved. One that was reopened keeps its earlier ones. */
@Entity('takeaways')
@ObjectType()
export class Takeaway {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'thread_id' })
  @Field(() => ID)
  threadId: string;

  @Column('text')
  @Field(() => String, { description: 'One or more sentences, as they were written.' })
  body: string;

  /** Null where it was kept under an alias. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('uuid', { name: 'alias_id', nullable: true })
  aliasId: string | null;

  @Column({ type: 'timestamptz', name: 'kept_at', precision: 3 })
  @Field(() => Date)
  keptAt: Date;

  @Column({ type: 'timestamptz', name: 'reopened_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'The thread was taken up again.' })
  reopenedAt: Date | null;

  @Column('uuid', { name: 'reopened_by', nullable: true })
  reopenedById: string | null;

  @Column('uuid', { name: 'reopened_alias_id', nullable: true })
  reopenedAliasId: string | null;

  /** Until then whoever resolved the thread may take it back without a trace. */
  get undoUntil(): Date {
    return new Date(this.keptAt.getTime() + LIMITS.undoSeconds * 1000);
  }
}
