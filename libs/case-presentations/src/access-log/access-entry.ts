import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Id, PageArgs } from '@second-chair/platform';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, ValidateNested } from 'class-validator';
import { CasePresentation } from '../case-presentation.entity';

export enum AccessKind {
  READ = 'READ',
  CHANGED = 'CHANGED',
}
registerEnumType(AccessKind, { name: 'AccessKind' });

/** What one person did at one moment with a case or with its discussion: what was read together is told together. */
@ObjectType()
export class AccessEntry {
  byId: string | null;

  @Field(() => CasePresentation, {
    nullable: true,
    description: 'What it was about; null where it was about several cases at once.',
  })
  casePresentation: CasePresentation | null;

  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => AccessKind)
  kind: AccessKind;

  @Field(() => String, { description: 'What was done, as the log keeps it: read, edited, wrote, …' })
  action: string;

  @Field(() => String, { description: 'To what: case, thread or post.' })
  subject: string;

  @Field(() => Int, { description: 'How many of them at once.' })
  count: number;

  @Field(() => String, {
    nullable: true,
    description: 'By which browser and system, as these call themselves.',
  })
  device: string | null;

  @Field(() => String, { nullable: true, description: 'From which network; the last part is left out.' })
  network: string | null;
}

@ObjectType()
export class AccessEntryConnection extends connectionOf(AccessEntry, 'AccessEntry') {}

@InputType()
export class AccessFilter {
  @Field(() => AccessKind, { nullable: true })
  kind?: AccessKind | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  @IsOptional()
  @Id()
  personId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Nothing older than this.' })
  @IsOptional()
  @IsDate()
  since?: Date | null;
}

/** What the lead of a team asks of its log. */
@ArgsType()
export class TeamAccessLogArgs extends PageArgs {
  @Field(() => ID)
  @Id()
  teamId: string;

  @Field(() => AccessFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AccessFilter)
  filter?: AccessFilter | null;
}

@ArgsType()
export class AccessLogArgs extends PageArgs {
  @Field(() => AccessFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AccessFilter)
  filter?: AccessFilter | null;
}
