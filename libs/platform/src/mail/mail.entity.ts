import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MailKind =
  | 'invitation'
  | 'password-reset'
  | 'password-changed'
  | 'alias-broken'
  | 'second-factor-taken'
  | 'second-factor-taken-of'
  | 'case-to-review'
  | 'case-returned'
  | 'case-approved'
  | 'glass-broken';

/** One mail that waits or has gone. It says that something waits and where; it holds no word of a case. */
@Entity('mails')
@ObjectType()
export class Mail {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  kind: MailKind;

  @Column('text')
  @Field(() => String)
  to: string;

  @Column('text')
  @Field(() => String)
  subject: string;

  @Column('text')
  @Field(() => String)
  text: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  @Field(() => Date)
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 })
  dueAt: Date;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true })
  sentAt: Date | null;

  @Column('integer')
  attempts: number;
}
