import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClearedWord } from './cleared-word.entity';
import { OrganisationWord } from './organisation-word.entity';

@ObjectType()
export class WordListAbilities {
  @Field(() => Boolean)
  edit: boolean;
}

/** What the gate knows of one organisation's own words. */
@ObjectType()
export class WordLists {
  @Field(() => ID, { description: 'The organisation’s.' })
  id: string;

  @Field(() => Int, { description: 'Rises with every change.' })
  version: number;

  @Field(() => [OrganisationWord], { description: 'Found in every text; no decision settles them.' })
  ownWords: OrganisationWord[];

  @Field(() => [ClearedWord], { description: 'Accepted by a lead: found in no text.' })
  clearedWords: ClearedWord[];
}
