import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum PurgePlace {
  ACCOUNT = 'ACCOUNT',
  VERSIONS = 'VERSIONS',
  REVIEW = 'REVIEW',
  OPENINGS = 'OPENINGS',
  DISCUSSION = 'DISCUSSION',
  MAILS = 'MAILS',
}
registerEnumType(PurgePlace, {
  name: 'PurgePlace',
  description:
    'ACCOUNT: the case as it stands. REVIEW: comments, and reasons why something is no identifier. OPENINGS: reasons for which an admin opened it.',
});

/**
 * Leaked words were taken out of a case and all that hangs on it. Kept are who did it, when, and in how many places;
 * never the words.
 */
@Entity('purges')
@ObjectType()
export class Purge {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  @Field(() => Date)
  at: Date;

  @Column('integer')
  @Field(() => Int, { description: 'In how many places the words stood.' })
  places: number;

  @Column({ type: 'timestamptz', name: 'tried_at', precision: 3, nullable: true })
  triedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'erased_at', precision: 3, nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'Since when the database’s own files hold none of it any more; null until that is done.',
  })
  erasedAt: Date | null;
}

@ObjectType()
export class PurgeCount {
  @Field(() => PurgePlace)
  place: PurgePlace;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Where words stand: how often, and no copy of them.' })
export class PurgePreview {
  @Field(() => Int)
  count: number;

  @Field(() => [PurgeCount], { description: 'Places in which they stand; none is left out.' })
  places: PurgeCount[];

  @Field(() => Int, { description: 'How many of them are part of a longer word.' })
  insideLongerWords: number;
}
