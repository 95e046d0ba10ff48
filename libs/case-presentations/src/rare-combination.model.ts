import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AgeBand } from './case-presentation.enums';

export enum CombinedFact {
  SETTING = 'SETTING',
  DELIVERY_MODE = 'DELIVERY_MODE',
  AGE_BAND = 'AGE_BAND',
  MODALITY = 'MODALITY',
  UNIT_OF_TREATMENT = 'UNIT_OF_TREATMENT',
}
registerEnumType(CombinedFact, {
  name: 'CombinedFact',
  description: 'A fact that, together with the others, could tell which patient it is.',
});

@ObjectType({ description: 'One change that makes the combination fit more cases.' })
export class CoarseningStep {
  @Field(() => CombinedFact)
  fact: CombinedFact;

  @Field(() => AgeBand, { nullable: true, description: 'The wider band; null takes the answer away.' })
  ageBand: AgeBand | null;
}

@ObjectType({ description: 'Changes that do together.' })
export class CoarseningWay {
  @Field(() => [CoarseningStep])
  steps: CoarseningStep[];
}

@ObjectType({
  description:
    'Unit of treatment, delivery mode, modality, age band and setting together fit few cases of the organisation. How many, and which, is not said.',
})
export class RareCombination {
  @Field(() => Int, { description: 'Fewer than these fit.' })
  fewerThan: number;

  @Field(() => [CombinedFact], { description: 'What was said of the five.' })
  facts: CombinedFact[];

  @Field(() => [CoarseningWay], { description: 'The gentlest first.' })
  ways: CoarseningWay[];
}
