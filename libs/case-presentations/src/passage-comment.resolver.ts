import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { CasePresentation } from './case-presentation.entity';
import { WrongState } from './case-presentation.refusals';
import { PassageComment, PassageReply } from './passage-comment.entity';
import {
  CommentOnPassageInput,
  ReopenCommentInput,
  ReplyToCommentInput,
  ResolveCommentInput,
} from './passage-comment.inputs';
import { PassageCommentService } from './passage-comment.service';

const CommentOnPassageResult = resultOf('CommentOnPassage', PassageComment, [
  IdentifyingDetailsFound,
  WrongState,
]);
const ReplyToCommentResult = resultOf('ReplyToComment', PassageComment, [
  IdentifyingDetailsFound,
  WrongState,
]);
const ResolveCommentResult = resultOf('ResolveComment', PassageComment, [WrongState]);
const ReopenCommentResult = resultOf('ReopenComment', PassageComment, [WrongState]);

@Resolver(() => CasePresentation)
export class CaseCommentsResolver {
  constructor(private readonly comments: PassageCommentService) {}

  @ResolveField(() => [PassageComment], {
    description: 'What was said about passages, the oldest first, for the author and the reviewers.',
  })
  passageComments(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
  ): Promise<PassageComment[]> {
    return this.comments.of(ctx, presentation);
  }
}

@Resolver(() => PassageComment)
export class PassageCommentResolver {
  constructor(
    private readonly comments: PassageCommentService,
    private readonly people: PeopleService,
  ) {}

  @ResolveField(() => Person)
  by(@Context('ctx') ctx: Ctx, @Parent() comment: PassageComment): Promise<Person> {
    return this.people.person(ctx, comment.byId);
  }

  @ResolveField(() => Person, { nullable: true })
  async resolvedBy(@Context('ctx') ctx: Ctx, @Parent() comment: PassageComment): Promise<Person | null> {
    return comment.resolvedById === null ? null : this.people.person(ctx, comment.resolvedById);
  }

  @ResolveField(() => [PassageReply], { description: 'Oldest first.' })
  replies(@Context('ctx') ctx: Ctx, @Parent() comment: PassageComment): Promise<PassageReply[]> {
    return this.comments.replies(ctx, comment);
  }

  @Mutation(() => CommentOnPassageResult)
  commentOnPassage(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: CommentOnPassageInput,
  ): Promise<PassageComment> {
    return this.comments.comment(ctx, input);
  }

  @Mutation(() => ReplyToCommentResult)
  replyToComment(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: ReplyToCommentInput,
  ): Promise<PassageComment> {
    return this.comments.reply(ctx, input);
  }

  @Mutation(() => ResolveCommentResult)
  resolveComment(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: ResolveCommentInput,
  ): Promise<PassageComment> {
    return this.comments.resolve(ctx, input.id);
  }

  @Mutation(() => ReopenCommentResult)
  reopenComment(@Context('ctx') ctx: Ctx, @Args('input') input: ReopenCommentInput): Promise<PassageComment> {
    return this.comments.reopen(ctx, input.id);
  }
}

@Resolver(() => PassageReply)
export class PassageReplyResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  by(@Context('ctx') ctx: Ctx, @Parent() reply: PassageReply): Promise<Person> {
    return this.people.person(ctx, reply.byId);
  }
}
