import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';

@ObjectType({
  implements: () => Refusal,
  description: 'The case is open to the viewer as it is. Nobody was told anything.',
})
export class OpenAlready extends BaseRefusal {
  constructor() {
    super('OPEN_ALREADY', serverMessages.cases.openAlready);
  }
}
