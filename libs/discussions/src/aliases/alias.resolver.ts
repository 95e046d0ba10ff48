import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { SubjectPresenters } from '../rounds/subject-presenters';
import { Thread, ThreadAbilities } from '../thread.entity';
import { Alias, AliasBreak, BrokenAlias } from './alias.entity';
import { BreakAliasInput, DropAliasInput, TakeAliasInput } from './alias.inputs';
import { aliasPolicy } from './alias.policy';
import { AliasTooLate } from './alias.refusals';
import { AliasService } from './alias.service';
import { Aliases } from './aliases';

const TakeAliasResult = resultOf('TakeAlias', Thread, [AliasTooLate]);
const DropAliasResult = resultOf('DropAlias', Thread, [AliasTooLate]);
const BreakAliasResult = resultOf('BreakAlias', BrokenAlias, [IdentifyingDetailsFound]);

@Resolver(() => Thread)
export class ThreadAliasResolver {
  constructor(
    private readonly service: AliasService,
    private readonly aliases: Aliases,
  ) {}

  @ResolveField(() => Alias, {
    nullable: true,
    description: 'Under which the viewer takes part, here and in all of this case.',
  })
  viewerAlias(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<Alias | null> {
    return ctx.batch(this.aliases.mineIn).load(thread.id);
  }

  @ResolveField(() => [AliasBreak], {
    description: 'Who asked who is behind the viewer’s own alias here, and why.',
  })
  breaksOfViewerAlias(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<AliasBreak[]> {
    return ctx.batch(this.service.breaksOfMine).load(thread.id);
  }

  @Mutation(() => TakeAliasResult)
  takeAlias(@Context('ctx') ctx: Ctx, @Args('input') input: TakeAliasInput): Promise<Thread> {
    return this.service.take(ctx, input);
  }

  @Mutation(() => DropAliasResult)
  dropAlias(@Context('ctx') ctx: Ctx, @Args('input') input: DropAliasInput): Promise<Thread> {
    return this.service.drop(ctx, input);
  }

  @Mutation(() => BreakAliasResult)
  breakAlias(@Context('ctx') ctx: Ctx, @Args('input') input: BreakAliasInput): Promise<BrokenAlias> {
    return this.service.break(ctx, input);
  }
}

@Resolver(() => ThreadAbilities)
export class AliasAbilitiesResolver {
  constructor(
    private readonly aliases: Aliases,
    private readonly presenters: SubjectPresenters,
  ) {}

  @ResolveField(() => Boolean, { description: 'Take an alias: before the first post under one’s name.' })
  async takeAlias(@Context('ctx') ctx: Ctx, @Parent() { thread }: ThreadAbilities): Promise<boolean> {
    const presenterId = await ctx
      .batch(this.presenters.byIds)
      .load(`${thread.subjectKind}:${thread.subjectId}`);
    if (!aliasPolicy.take(ctx.actor, thread, presenterId)) return false;
    if (await ctx.batch(this.aliases.mineIn).load(thread.id)) return true;
    return !(await ctx.batch(this.aliases.tookPartByName).load(thread.subjectId));
  }

  @ResolveField(() => Boolean, { description: 'Ask who is behind an alias.' })
  breakAlias(@Context('ctx') ctx: Ctx, @Parent() { thread }: ThreadAbilities): boolean {
    return aliasPolicy.break(ctx.actor, thread);
  }
}

@Resolver(() => AliasBreak)
export class AliasBreakResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  by(@Context('ctx') ctx: Ctx, @Parent() one: AliasBreak): Promise<Person> {
    return this.people.person(ctx, one.brokenById);
  }
}

@Resolver(() => BrokenAlias)
export class BrokenAliasResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person, { description: 'Who is behind it.' })
  person(@Context('ctx') ctx: Ctx, @Parent() { personId }: BrokenAlias): Promise<Person> {
    return this.people.person(ctx, personId);
  }
}
