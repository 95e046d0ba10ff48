import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Recusal, TooLateToUndo } from '@second-chair/discussions';
import { Ctx, Id, resultOf } from '@second-chair/platform';
import { CaseRecusalService } from './case-recusal.service';

@InputType()
export class RecuseFromCaseInput {
  @Field(() => ID)
  @Id()
  casePresentationId: string;
}

@InputType()
export class UndoRecusalInput {
  @Field(() => ID)
  @Id()
  casePresentationId: string;
}

const RecuseFromCaseResult = resultOf('RecuseFromCase', Recusal);
const UndoRecusalResult = resultOf('UndoRecusal', Recusal, [TooLateToUndo]);

@Resolver(() => Recusal)
export class CaseRecusalResolver {
  constructor(private readonly recusals: CaseRecusalService) {}

  @Mutation(() => RecuseFromCaseResult, {
    description:
      '“I know this patient”: the case and its discussion are gone for the viewer. Nobody is told.',
  })
  recuseFromCase(@Context('ctx') ctx: Ctx, @Args('input') input: RecuseFromCaseInput): Promise<Recusal> {
    return this.recusals.recuse(ctx, input.casePresentationId);
  }

  @Mutation(() => UndoRecusalResult, {
    description:
      'For a minute, for whoever clicked wrongly. Answers what was taken back; the case is asked for anew.',
  })
  undoRecusal(@Context('ctx') ctx: Ctx, @Args('input') input: UndoRecusalInput): Promise<Recusal> {
    return this.recusals.undo(ctx, input.casePresentationId);
  }
}
