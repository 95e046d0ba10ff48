import { Field, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { RosterPreview } from './roster.entity';

@ObjectType({ implements: () => Refusal, description: 'Nobody was invited.' })
export class RosterHasProblems extends BaseRefusal {
  constructor(preview: RosterPreview) {
    super('ROSTER_HAS_PROBLEMS', serverMessages.people.roster.hasProblems);
    this.preview = preview;
  }

  @Field(() => RosterPreview)
  preview: RosterPreview;
}
