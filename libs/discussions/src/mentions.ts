import { Injectable } from '@nestjs/common';
import { PeopleService } from '@second-chair/people';
import { BadInput, TeamRole, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import type { Thread } from './thread.entity';

export interface Mentioned {
  ids: string[];
  roles: TeamRole[];
}

const TOKEN = /@\[(?:([0-9a-f-]{36})|(LEAD|SUPERVISOR|MEMBER|TRAINEE))\]/giu;

@Injectable()
export class MentionService {
  constructor(private readonly people: PeopleService) {}

  /**
   * Whom a text names: people by `@[<id>]`, all who hold a role in the team by `@[SUPERVISOR]`.
   * @throws BadInput naming whoever cannot read the thread
   */
  async in(ctx: Ctx, thread: Thread, body: string, alsoIds: readonly string[]): Promise<Mentioned> {
    const ids = new Set(alsoIds.map((id) => id.toLowerCase()));
    const roles = new Set<TeamRole>();
    for (const [, id, role] of body.matchAll(TOKEN)) {
      if (id) ids.add(id.toLowerCase());
      if (role) roles.add(role.toUpperCase() as TeamRole);
    }
    await this.checkReaders(ctx, thread, [...ids]);
    return { ids: [...ids], roles: [...roles] };
  }

  private async checkReaders(ctx: Ctx, thread: Thread, ids: readonly string[]): Promise<void> {
    // Whoever stepped away from the subject may be named and never hears of it: a refusal would tell others.
    const members = new Set(await this.people.membersAmong(ctx, thread.teamId, ids));
    const missing = ids.filter((id) => !members.has(id));
    if (missing.length === 0) return;
    const found = await this.people.byIds(ctx, missing);
    const names = found.flatMap((person) => (person instanceof Error ? [] : [person.name]));
    throw new BadInput(
      'mentionIds',
      names.length === 0
        ? serverMessages.discussions.mentionUnknown
        : serverMessages.discussions.mentionCannotRead.replace('{{names}}', names.join(', ')),
    );
  }
}
