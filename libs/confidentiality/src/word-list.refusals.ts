import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';

const words = serverMessages.confidentiality;

@ObjectType({ implements: () => Refusal, description: 'The list is full: nothing of this call was added.' })
export class WordListFull extends BaseRefusal {
  constructor(limit: number = LIMITS.ownWords) {
    super('WORD_LIST_FULL', words.listFull.replace('{{max}}', String(limit)));
  }
}

@ObjectType({
  implements: () => Refusal,
  description: 'The organisation lists these words as its own, so they cannot be cleared.',
})
export class IsOwnWord extends BaseRefusal {
  constructor() {
    super('IS_OWN_WORD', words.isOwnWord);
  }
}

@ObjectType({ implements: () => Refusal, description: 'Someone else settled it in the meantime.' })
export class AlreadyDecided extends BaseRefusal {
  constructor() {
    super('ALREADY_DECIDED', words.alreadyDecided);
  }
}
