import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Population, Seniority, Theme, TherapyModality } from './profile/profile.enums';

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

  @Column('text', { name: 'time_zone', nullable: true })
  @Field(() => String, { nullable: true, description: 'An IANA name. Null: as the device says.' })
  timeZone: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Language codes (BCP 47) of the languages they work in.' })
  languages: string[];

  @Column('text', { array: true })
  @Field(() => [TherapyModality], { description: 'Their ways of working.' })
  modalities: TherapyModality[];

  @Column('text', { array: true })
  @Field(() => [Population], { description: 'Whom they work with.' })
  populations: Population[];

  @Column('text', { nullable: true })
  @Field(() => Seniority, { nullable: true, description: 'Null: not said.' })
  seniority: Seniority | null;

  @Column('text')
  theme: Theme;

  @Column('integer', { name: 'profile_version' })
  profileVersion: number;

  @Field(() => Boolean)
  get hasLeft(): boolean {
    return this.leftAt !== null;
  }
}
