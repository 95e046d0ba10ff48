import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({
  description: 'One field of a version: text as it was written, a choice by its name, a number in digits.',
})
export class VersionField {
  @Field(() => String, {
    description:
      'As in the case: headline, a section key, a fact’s name; parts of a list as <list>:<id>:<part>, say hypotheses:<id>:evidence.',
  })
  field: string;

  @Field(() => String)
  value: string;
}

/**
 * What a case said when it was submitted or revised. Versions begin at submission: a name that was typed once into a
 * draft and settled is in no history. Author and reviewers see each; the team sees those that it was given to read.
 */
@Entity('case_versions')
@ObjectType()
export class CaseVersion {
  @PrimaryColumn('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @PrimaryColumn('integer')
  @Field(() => Int)
  number: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('jsonb')
  content: object;

  @Column('uuid', { name: 'created_by' })
  createdById: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  @Field(() => Date)
  createdAt: Date;
}
