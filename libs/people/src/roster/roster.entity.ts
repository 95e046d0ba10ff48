import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TeamRole } from '@second-chair/platform';

export enum RosterOutcome {
  INVITE = 'INVITE',
  ALREADY_MEMBER = 'ALREADY_MEMBER',
  ALREADY_INVITED = 'ALREADY_INVITED',
  PROBLEM = 'PROBLEM',
}
registerEnumType(RosterOutcome, { name: 'RosterOutcome', description: 'What will become of a row.' });

@ObjectType()
export class RosterProblem {
  @Field(() => String, { description: 'name, email, team or role.' })
  column: string;

  @Field(() => String)
  message: string;
}

@ObjectType()
export class RosterRow {
  @Field(() => Int, { description: 'As a spreadsheet counts: the heading is row 1.' })
  row: number;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  teamName: string;

  @Field(() => TeamRole, { nullable: true, description: 'Null where the word is none.' })
  role: TeamRole | null;

  @Field(() => RosterOutcome)
  outcome: RosterOutcome;

  @Field(() => [RosterProblem])
  problems: RosterProblem[];
}

@ObjectType({ description: 'What a roster would do, row by row, before anything is done.' })
export class RosterPreview {
  @Field(() => [RosterRow])
  rows: RosterRow[];

  @Field(() => Int)
  toInvite: number;

  @Field(() => Int, { description: 'Rows with a problem; while there is one, nothing is done.' })
  withProblems: number;

  @Field(() => [String], { description: 'Headings that mean nothing here.' })
  ignoredColumns: string[];
}

@ObjectType()
export class RosterImported {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  invited: number;
}
