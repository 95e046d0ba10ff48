import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { TeamService } from '@second-chair/people';
import { Ctx, NotFound, resultOf, roleIn } from '@second-chair/platform';
import { teamRoom } from '@second-chair/wire';
import { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { OpenTeamThreadInput } from './team-thread.input';

const OpenTeamThreadResult = resultOf('OpenTeamThread', Thread, [IdentifyingDetailsFound]);

@Resolver(() => Thread)
export class TeamThreadResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly teams: TeamService,
  ) {}

  @Mutation(() => OpenTeamThreadResult, { description: 'A discussion of the team, about no case.' })
  async openTeamThread(
    @Context('ctx') ctx: Ctx,
    @Args('input') { id, teamId, title }: OpenTeamThreadInput,
  ): Promise<Thread> {
    if (roleIn(ctx.actor, teamId) === undefined) throw new NotFound();
    const { name } = await this.teams.named(ctx, teamId);
    const subject = { kind: 'team' as const, id: teamId, title: name, teamId, presenterId: null };
    return this.threads.open(ctx, id, subject, title, teamRoom(teamId));
  }
}
