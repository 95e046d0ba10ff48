import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';

export enum IdentifierClass {
  NAME = 'NAME',
  DATE = 'DATE',
  AGE = 'AGE',
  LOCATION = 'LOCATION',
  STATE = 'STATE',
  COUNTRY = 'COUNTRY',
  CONTACT = 'CONTACT',
  ID = 'ID',
  ORG = 'ORG',
  OTHER = 'OTHER',
}

export enum FindingTier {
  REQUIRED = 'REQUIRED',
  QUASI = 'QUASI',
}

registerEnumType(IdentifierClass, {
  name: 'IdentifierClass',
  description: 'What kind of detail it is. LOCATION is smaller than a state; DATE is finer than a year.',
});
registerEnumType(FindingTier, {
  name: 'FindingTier',
  description: 'REQUIRED must be settled before the text is shared; QUASI is worth a second look.',
});

/** A stretch of a text that could tell a reader who the patient is. */
@ObjectType()
export class IdentifyingDetail {
  @Field(() => String, {
    description:
      'headline, focusQuestion, a section key, goal:<id>, marker:<id>, hypothesis:<id>, why:<id>, title, body, comment or reason.',
  })
  field: string;

  @Field(() => Int, { description: 'First UTF-16 unit in the text of that field.' })
  start: number;

  @Field(() => Int, { description: 'One past the last UTF-16 unit.' })
  end: number;

  @Field(() => String)
  text: string;

  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Field(() => FindingTier)
  tier: FindingTier;

  @Field(() => Float, { description: 'From 0 to 1.' })
  confidence: number;

  @Field(() => String, { description: 'Why it was found, in plain words.' })
  reason: string;

  @Field(() => [String], { description: 'What could stand there instead, the best first.' })
  suggestions: string[];
}

@ObjectType({
  implements: () => Refusal,
  description: 'The text was not saved: these findings are to be replaced, or said not to be identifiers.',
})
export class IdentifyingDetailsFound extends BaseRefusal {
  @Field(() => [IdentifyingDetail])
  readonly findings: IdentifyingDetail[];

  constructor(findings: IdentifyingDetail[]) {
    super('IDENTIFYING_DETAILS_FOUND', serverMessages.cases.identifyingDetails);
    this.findings = findings;
  }
}
