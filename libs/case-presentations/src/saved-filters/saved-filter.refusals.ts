import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';

@ObjectType({ implements: () => Refusal, description: 'One person keeps no more than this many.' })
export class TooManyFilters extends BaseRefusal {
  constructor() {
    super(
      'TOO_MANY_FILTERS',
      serverMessages.cases.tooManyFilters.replace('{{max}}', String(LIMITS.savedFilters)),
    );
  }
}
