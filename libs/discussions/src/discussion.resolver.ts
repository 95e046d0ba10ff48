import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { PeopleService, Person, Team, TeamService } from '@second-chair/people';
import { connectionOf, Ctx, PageArgs, resultOf, TeamRole, type Page } from '@second-chair/platform';
import { IsIn, IsOptional } from 'class-validator';
import { Authors } from './authors/authors';
import { PostAuthor } from './authors/post-author';
import { AddPostInput, DeletePostInput, EditPostInput, UndoDeletePostInput } from './discussion.inputs';
import { postPolicy, threadPolicy, undoUntil } from './discussion.policy';
import { StalePost, TooLateToUndo } from './discussion.refusals';
import { PostVersion } from './history/post-version.entity';
import { versionsOf } from './history/post-versions';
import { Post, PostAbilities, PostQuote } from './post.entity';
import { PostPageArgs, postPages } from './post.pages';
import { PostService } from './post.service';
import { PostReaction } from './reactions/reaction.entity';
import { HeldPost } from './rounds/held-post.entity';
import { ThreadSelection } from './standing/thread-selection';
import { Thread, ThreadAbilities } from './thread.entity';
import { ThreadService } from './thread.service';

@ObjectType()
export class ThreadConnection extends connectionOf(Thread, 'Thread') {}

@ObjectType()
export class PostConnection extends connectionOf(Post, 'Post') {
  @Field(() => Int, {
    description:
      'Of the thread when it was read: a later post is not among these, an earlier one that is missing has gone.',
  })
  lastPosition: number;
}

@ArgsType()
class ThreadsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true })
  unreadOnly?: boolean | null;

  @Field(() => ThreadSelection, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ThreadSelection))
  which?: ThreadSelection | null;
}

const AddPostResult = resultOf('AddPost', Post, [HeldPost, IdentifyingDetailsFound]);
const EditPostResult = resultOf('EditPost', Post, [StalePost, IdentifyingDetailsFound]);
const DeletePostResult = resultOf('DeletePost', Post);
const UndoDeletePostResult = resultOf('UndoDeletePost', Post, [TooLateToUndo]);

@Resolver(() => Thread)
export class ThreadResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly people: PeopleService,
    private readonly teams: TeamService,
  ) {}

  @Query(() => Thread)
  thread(@Context('ctx') ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Thread> {
    return this.threads.get(ctx, id);
  }

  @Query(() => ThreadConnection, {
    name: 'threads',
    description: 'Those the viewer may read, latest activity first.',
  })
  list(@Context('ctx') ctx: Ctx, @Args() args: ThreadsArgs): Promise<Page<Thread>> {
    return this.threads.list(ctx, args);
  }

  @ResolveField(() => Team)
  team(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<Team> {
    return this.teams.named(ctx, thread.teamId);
  }

  @ResolveField(() => Person)
  openedBy(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<Person> {
    return this.people.person(ctx, thread.openedById);
  }

  @ResolveField(() => PostConnection, { description: 'By position. Without arguments, the newest 50.' })
  async posts(
    @Context('ctx') ctx: Ctx,
    @Parent() thread: Thread,
    @Args() args: PostPageArgs,
  ): Promise<PostConnection> {
    const page = await ctx.batch(postPages).load({ threadId: thread.id, args });
    return { ...page, lastPosition: thread.lastPosition };
  }

  @ResolveField(() => Boolean, { description: 'What it is about is the viewer’s own.' })
  viewerPresents(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): boolean {
    return thread.presenterId === ctx.actor.personId;
  }

  @ResolveField(() => ThreadAbilities)
  viewerCan(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): ThreadAbilities {
    return {
      thread,
      post: threadPolicy.post(ctx.actor, thread),
      markRead: threadPolicy.reads(ctx.actor, thread),
    };
  }
}

@Resolver(() => Post)
export class PostResolver {
  constructor(
    private readonly posts: PostService,
    private readonly people: PeopleService,
    private readonly threads: ThreadService,
    private readonly authors: Authors,
  ) {}

  @Query(() => Post)
  post(@Context('ctx') ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Post> {
    return this.posts.get(ctx, id);
  }

  @ResolveField(() => PostAuthor)
  author(@Context('ctx') ctx: Ctx, @Parent() post: Post): PostAuthor | Promise<PostAuthor> {
    return this.authors.of(ctx, post);
  }

  @ResolveField(() => [Person])
  mentions(@Context('ctx') ctx: Ctx, @Parent() post: Post): Person[] | Promise<Person[]> {
    return post.deletedAt || post.mentionIds.length === 0 ? [] : this.people.people(ctx, post.mentionIds);
  }

  @ResolveField(() => [TeamRole])
  mentionedRoles(@Parent() post: Post): TeamRole[] {
    return post.deletedAt ? [] : post.mentionRoles;
  }

  @ResolveField(() => [PostReaction])
  reactions(@Parent() post: Post): PostReaction[] {
    return post.reactions;
  }

  @ResolveField(() => [PostVersion], {
    description: 'What it said before it was edited, the first wording first. None of a deleted post.',
  })
  async earlierVersions(@Context('ctx') ctx: Ctx, @Parent() post: Post): Promise<PostVersion[]> {
    return post.deletedAt || !post.editedAt ? [] : ctx.batch(versionsOf).load(post.id);
  }

  @ResolveField(() => PostQuote, { nullable: true, description: 'The post that this one answers.' })
  replyTo(@Parent() post: Post): PostQuote | null {
    return post.quoted && Object.assign(new PostQuote(), post.quoted);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'For its author, or a lead who took away what nobody wrote, while that can be undone.',
  })
  undoUntil(@Context('ctx') ctx: Ctx, @Parent() post: Post): Date | null | Promise<Date | null> {
    if (!post.deletedAt) return null;
    return then(this.isTheirs(ctx, post), (isTheirs) =>
      postPolicy.undoDelete(isTheirs, post, ctx.now) ? undoUntil(post) : null,
    );
  }

  @ResolveField(() => PostAbilities)
  viewerCan(@Context('ctx') ctx: Ctx, @Parent() post: Post): PostAbilities | Promise<PostAbilities> {
    const hasAuthor = post.authorId !== null || post.aliasId !== null;
    return then(this.isTheirs(ctx, post), (isTheirs) => ({
      edit: hasAuthor && postPolicy.edit(isTheirs, post),
      delete: postPolicy.delete(isTheirs, post),
      undoDelete: postPolicy.undoDelete(isTheirs, post, ctx.now),
    }));
  }

  /** Their own, or, written by nobody, theirs to take away. */
  private isTheirs(ctx: Ctx, post: Post): boolean | Promise<boolean> {
    if (post.authorId === null && post.aliasId === null)
      return ctx
        .batch(this.threads.rowsByIds)
        .load(post.threadId)
        .then((thread) => postPolicy.takesAway(ctx.actor, thread, post));
    return then(this.authors.isViewer(ctx, post), (isOne) => isOne && this.takesPart(ctx, post));
  }

  /** Whoever left the team and looks in with a reason finds posts of their own; for all others no question is needed. */
  private takesPart(ctx: Ctx, { threadId }: Post): boolean | Promise<boolean> {
    if (ctx.actor.brokeGlassFor.length === 0) return true;
    return ctx.batch(this.threads.readsByIds).load(threadId);
  }

  @Mutation(() => AddPostResult)
  addPost(@Context('ctx') ctx: Ctx, @Args('input') input: AddPostInput): Promise<Post | HeldPost> {
    return this.posts.add(ctx, input);
  }

  @Mutation(() => EditPostResult)
  editPost(@Context('ctx') ctx: Ctx, @Args('input') input: EditPostInput): Promise<Post> {
    return this.posts.edit(ctx, input);
  }

  @Mutation(() => DeletePostResult)
  deletePost(@Context('ctx') ctx: Ctx, @Args('input') input: DeletePostInput): Promise<Post> {
    return this.posts.delete(ctx, input.id);
  }

  @Mutation(() => UndoDeletePostResult)
  undoDeletePost(@Context('ctx') ctx: Ctx, @Args('input') input: UndoDeletePostInput): Promise<Post> {
    return this.posts.undoDelete(ctx, input.id);
  }
}

/** On a page of posts nearly all is known at once, and a promise for each field costs more than the field. */
function then<Known, Made>(known: Known | Promise<Known>, make: (known: Known) => Made | Promise<Made>) {
  return known instanceof Promise ? known.then(make) : make(known);
}

@Resolver(() => PostQuote)
export class PostQuoteResolver {
  constructor(private readonly authors: Authors) {}

  @ResolveField(() => PostAuthor)
  author(@Context('ctx') ctx: Ctx, @Parent() quote: PostQuote): PostAuthor | Promise<PostAuthor> {
    return this.authors.of(ctx, quote);
  }
}
