import { Injectable } from '@nestjs/common';
import { NotFound, prepared, RowReader, type Ctx } from '@second-chair/platform';
import { In } from 'typeorm';
import { Alias } from './alias.entity';
import { Veil } from './veil';

const rows = new RowReader(Alias, 'alias');
const selectMine = prepared(
  `select ${rows.columns} from aliases alias where subject_id = $1 and owner_digest = $2`,
);

/** Reads of aliases that the rest of the discussions builds on. */
@Injectable()
export class Aliases {
  constructor(private readonly veil: Veil) {}

  async mineOn(ctx: Ctx, subjectId: string): Promise<Alias | null> {
    const ownerDigest = this.veil.digestOf(subjectId, ctx.actor.personId);
    const [row] = (await ctx.db.query(selectMine, [subjectId, ownerDigest])) as object[];
    return row ? rows.read(row) : null;
  }

  /** Batch function: the viewer's own in what each thread is about, or null. */
  readonly mineIn = async (ctx: Ctx, threadIds: readonly string[]): Promise<(Alias | null)[]> => {
    const rows = (await ctx.db.query('select id, subject_id as subject from threads where id = any($1)', [
      threadIds,
    ])) as { id: string; subject: string }[];
    const found = await ctx.db.findBy(Alias, { subjectId: In(rows.map(({ subject }) => subject)) });
    const mine = found.filter((alias) => this.veil.isBehind(ctx.actor.personId, alias));
    const subjects = new Map(rows.map(({ id, subject }) => [id, subject]));
    return threadIds.map((id) => mine.find(({ subjectId }) => subjectId === subjects.get(id)) ?? null);
  };

  /** Batch function: in the order of `ids`. */
  readonly byIds = async (ctx: Ctx, ids: readonly string[]): Promise<(Alias | Error)[]> => {
    const found = await ctx.db.findBy(Alias, { id: In([...ids]) });
    return ids.map((id) => found.find((alias) => alias.id === id) ?? new NotFound());
  };

  async isMine(ctx: Ctx, aliasId: string): Promise<boolean> {
    return this.veil.isBehind(ctx.actor.personId, await ctx.batch(this.byIds).load(aliasId));
  }

  /** Batch function: whether the viewer has taken part under their name in each subject. */
  readonly tookPartByName = async (ctx: Ctx, subjectIds: readonly string[]): Promise<boolean[]> => {
    const rows = (await ctx.db.query(
      `select distinct thread.subject_id as id from threads thread where thread.subject_id = any($1) and (
         exists (select from posts where posts.thread_id = thread.id and posts.author_id = $2)
         or exists (select from held_posts held where held.thread_id = thread.id and held.author_id = $2)
         or exists (select from post_reactions reaction join posts on posts.id = reaction.post_id
           where posts.thread_id = thread.id and reaction.reactor_id = $2))`,
      [subjectIds, ctx.actor.personId],
    )) as { id: string }[];
    return subjectIds.map((id) => rows.some((row) => row.id === id));
  };

  async isUsed(ctx: Ctx, aliasId: string): Promise<boolean> {
    const [row] = (await ctx.db.query(
      `select exists (select from posts where alias_id = $1)
         or exists (select from held_posts where alias_id = $1)
         or exists (select from post_reactions where reactor_id = $1)
         or exists (select from alias_breaks where alias_id = $1) as "isUsed"`,
      [aliasId],
    )) as [{ isUsed: boolean }];
    return row.isUsed;
  }
}
