import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { CasePresentationState } from './case-presentation.enums';
import { CasePresentation } from './case-presentation.entity';

const words = serverMessages.cases;

@ObjectType({
  implements: () => Refusal,
  description:
    'Saved elsewhere since it was opened. Carries what is stored now, to be put beside what was typed.',
})
export class StaleVersion extends BaseRefusal {
  @Field(() => Int)
  readonly currentVersion: number;

  @Field(() => CasePresentation)
  readonly currentPresentation: CasePresentation;

  constructor(current: CasePresentation) {
    super('STALE_VERSION', words.staleVersion);
    this.currentVersion = current.version;
    this.currentPresentation = current;
  }
}

@ObjectType({
  implements: () => Refusal,
  description: 'The case is in a state in which this cannot be done.',
})
export class WrongState extends BaseRefusal {
  @Field(() => CasePresentationState)
  readonly state: CasePresentationState;

  constructor(state: CasePresentationState) {
    super('WRONG_STATE', words.wrongState);
    this.state = state;
  }
}

@ObjectType({ implements: () => Refusal })
export class Incomplete extends BaseRefusal {
  @Field(() => [String], { description: 'Names of the fields that are still empty.' })
  readonly missing: string[];

  constructor(missing: string[]) {
    super('INCOMPLETE', words.incomplete);
    this.missing = missing;
  }
}
