import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CasePresentationState } from '../case-presentation.enums';

export enum CasesView {
  BOARD = 'BOARD',
  LIST = 'LIST',
}
registerEnumType(CasesView, { name: 'CasesView', description: 'How the cases are laid out.' });

/**
 * A way of looking at the cases that somebody has given a name, to come back to it. It is theirs alone: nobody else sees
 * that it exists, and it goes with them. It opens nothing: what it shows is asked for anew, under their own policy.
 */
@Entity('saved_filters')
@ObjectType({ description: 'A way of looking at the cases that the viewer has named. Only they see it.' })
export class SavedFilter {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column('text')
  @Field(() => CasesView)
  view: CasesView;

  @Column('text', { array: true })
  @Field(() => [CasePresentationState], { description: 'None: every state.' })
  states: CasePresentationState[];

  @Column('uuid', { name: 'team_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Null: every team.' })
  teamId: string | null;

  @Column('boolean', { name: 'presented_by_me' })
  @Field(() => Boolean)
  presentedByMe: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
