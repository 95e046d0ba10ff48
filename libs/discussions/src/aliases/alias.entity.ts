import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name under which one member takes part in the discussions of one subject. No row says who. */
@Entity('aliases')
@ObjectType()
export class Alias {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column('bytea', { name: 'owner_digest' })
  ownerDigest: Buffer;

  @Column({ type: 'timestamptz', name: 'taken_at', precision: 3 })
  takenAt: Date;
}

/** A lead has asked who is behind an alias, and was told. */
@Entity('alias_breaks')
@ObjectType()
export class AliasBreak {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'alias_id' })
  aliasId: string;

  @Column('uuid', { name: 'broken_by' })
  brokenById: string;

  @Column('text')
  @Field(() => String)
  reason: string;

  @Column({ type: 'timestamptz', name: 'broken_at', precision: 3 })
  @Field(() => Date)
  brokenAt: Date;
}

@ObjectType()
export class BrokenAlias {
  @Field(() => Alias)
  alias: Alias;

  personId: string;
}
