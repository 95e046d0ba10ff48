import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Someone who works, or worked, in one organisation. A person who left keeps the name on what they wrote; they cannot
 * sign in. One account may be a person in several organisations.
 */
@Entity('people')
@ObjectType()
export class Person {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column('text')
  email: string;

  @Column('boolean', { name: 'is_admin' })
  isAdmin: boolean;

  @Column({ type: 'timestamptz', name: 'joined_at', precision: 3 })
  joinedAt: Date;

  @Column({ type: 'timestamptz', name: 'left_at', precision: 3, nullable: true })
  leftAt: Date | null;

  @Field(() => Boolean)
  get hasLeft(): boolean {
    return this.leftAt !== null;
  }
}
