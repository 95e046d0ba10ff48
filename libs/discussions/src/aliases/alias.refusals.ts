import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';

@ObjectType({
  implements: () => Refusal,
  description: 'They have taken part under their name, or under the alias, and that stays as it is.',
})
export class AliasTooLate extends BaseRefusal {
  constructor(how: 'named' | 'used') {
    super('ALIAS_TOO_LATE', serverMessages.aliases[how]);
  }
}
