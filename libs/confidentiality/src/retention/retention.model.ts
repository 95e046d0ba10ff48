import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RetentionKind } from '@second-chair/platform';
import { RetentionRule } from './retention-rule.entity';

@ObjectType({ description: 'How long an organisation keeps what its people write. Shown to its admins.' })
export class Retention {
  @Field(() => ID, { description: 'The organisation’s.' })
  id: string;

  @Field(() => Int, { description: 'To be sent as `expectedVersion` with a new choice.' })
  version: number;

  @Field(() => [RetentionRule], {
    description: 'What was decided; a kind that is not here is kept for good.',
  })
  rules: RetentionRule[];

  @Field(() => Date, { nullable: true, description: 'Null where everything is kept for good.' })
  nextRunAt: Date | null;
}

@ObjectType()
export class RetentionDue {
  @Field(() => RetentionKind)
  kind: RetentionKind;

  @Field(() => Int, { description: 'How many would be removed.' })
  due: number;

  @Field(() => Int, { description: 'How many would be, if nothing held them.' })
  heldBack: number;
}

@ObjectType({ description: 'What would be removed, as things are now. Nothing is removed by asking.' })
export class RetentionPreview {
  @Field(() => Date, { nullable: true, description: 'When; null where nothing will be.' })
  at: Date | null;

  @Field(() => [RetentionDue])
  counts: RetentionDue[];
}
