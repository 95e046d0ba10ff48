import { CasePresentationState } from '@second-chair/case-presentations';
import { connectionOf, SearchKind, type Page } from '@second-chair/platform';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

registerEnumType(SearchKind, { name: 'SearchKind', description: 'What can be found.' });

@ObjectType({ description: 'Some words of a passage; all of them in their order are the passage.' })
export class SearchStretch {
  @Field(() => String)
  text: string;

  @Field(() => Boolean, { description: 'These are words that were asked for, or forms of them.' })
  isMatch: boolean;
}

@ObjectType()
export class SearchPassage {
  @Field(() => String, {
    nullable: true,
    description:
      'Which part of a case it is from, as in its versions: a section’s key, say; null where there is one text.',
  })
  part: string | null;

  @Field(() => [SearchStretch])
  stretches: SearchStretch[];
}

/** Something that holds the words and that the viewer may open; as it reads now. */
@ObjectType()
export class SearchResult {
  @Field(() => ID, { description: 'Of the case, the thread or the post.' })
  id: string;

  @Field(() => SearchKind)
  kind: SearchKind;

  @Field(() => [SearchStretch], {
    description: 'The headline of a case; of a post, the title of its thread.',
  })
  title: SearchStretch[];

  @Field(() => [SearchPassage])
  passages: SearchPassage[];

  teamId: string;

  personId: string | null;

  @Field(() => Date, { description: 'When a case was last changed, a thread opened, a post written.' })
  at: Date;

  @Field(() => ID, { nullable: true, description: 'The case that it is, or is about.' })
  casePresentationId: string | null;

  @Field(() => ID, { nullable: true, description: 'The thread that it is, or stands in; null for a case.' })
  threadId: string | null;

  @Field(() => CasePresentationState, { nullable: true, description: 'Null for all but cases.' })
  state: CasePresentationState | null;
}

export const SearchResultConnection = connectionOf(SearchResult, 'SearchResult');

@ObjectType()
export class Search {
  @Field(() => SearchResultConnection, { description: 'The best match first.' })
  results: Page<SearchResult>;

  @Field(() => [String], {
    description:
      'Where nothing was found: what may have been meant. Each finds something, in texts that the viewer may open.',
  })
  suggestions: string[];

  @Field(() => String, { nullable: true, description: 'Why this cannot be searched for, and what can.' })
  advice: string | null;
}
