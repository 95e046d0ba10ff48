import { Injectable } from '@nestjs/common';
import { teamIdsOf, type Ctx } from '@second-chair/platform';
import { Alias } from '../aliases/alias.entity';
import { Veil } from '../aliases/veil';
import type { ThreadRow } from '../thread.rows';

/** What the rows of threads cannot say by themselves: whether the viewer took part under an alias, which no row tells. */
@Injectable()
export class StandingReader {
  constructor(private readonly veil: Veil) {}

  /** The viewer's own aliases, in all discussions of their teams. */
  async aliasIds(ctx: Ctx): Promise<string[]> {
    const found = await ctx.db
      .createQueryBuilder(Alias, 'alias')
      .where(
        'exists (select from threads where threads.subject_id = alias.subject_id and threads.team_id = any(:teamIds))',
        { teamIds: teamIdsOf(ctx.actor) },
      )
      .getMany();
    return found.filter((alias) => this.veil.isBehind(ctx.actor.personId, alias)).map(({ id }) => id);
  }

  /** Settles which takeaways are new to the viewer where that depends on an alias. No statement where it does not. */
  async settle(ctx: Ctx, rows: readonly ThreadRow[]): Promise<void> {
    const open = rows.filter(
      (row) => row.unseen_under_an_alias && (!row.unseen_by_name || row.unseen_alias_id !== null),
    );
    if (open.length === 0) return;
    const found = (await ctx.db.query(
      `select alias.id, alias.subject_id as "subjectId", alias.owner_digest as "ownerDigest",
         array(select distinct posts.thread_id from posts where posts.alias_id = alias.id) as "threadIds"
       from aliases alias where alias.subject_id = any($1)`,
      [open.map((row) => row.subject_id)],
    )) as (Pick<Alias, 'id' | 'subjectId' | 'ownerDigest'> & { threadIds: string[] })[];
    const mine = found.filter((alias) => this.veil.isBehind(ctx.actor.personId, alias));
    for (const row of open) {
      const alias = mine.find(({ subjectId }) => subjectId === row.subject_id);
      const keptIt = alias !== undefined && alias.id === row.unseen_alias_id;
      const wroteHere = alias?.threadIds.includes(row.id) ?? false;
      row.unseen_by_name = !keptIt && (row.unseen_by_name || wroteHere);
    }
  }
}
