import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BadInput,
  Contexts,
  Erasure,
  Jobs,
  LOGGER,
  PurgeableTexts,
  type Ctx,
  type Log,
  type PurgeableText,
} from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Purge, PurgeCount, PurgePlace, PurgePreview } from './purge.entity';
import { withoutWords } from './purged-words';

export interface WordsToPurge {
  words: string;
  /** Leave them where they are part of a longer word. */
  wholeWords?: boolean | null;
}

/** A row in which the words stand, and what it would say without them. */
interface Found {
  text: PurgeableText;
  row: string;
  changed: Record<string, unknown>;
  count: number;
  inside: number;
}

const TRY_AGAIN_AFTER = 60 * 60_000;

/**
 * Takes leaked words out of everything that belongs to a subject, by the columns that each lib has registered, and then
 * off the database's files. The words are in no row, no log, no job and no event afterwards. Whoever owns the subject
 * says who may.
 */
@Injectable()
export class PurgeService implements OnModuleInit {
  constructor(
    private readonly texts: PurgeableTexts,
    private readonly erasure: Erasure,
    private readonly jobs: Jobs,
    private readonly contexts: Contexts,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.work('purge.erase', ({ organisationId, purgeId }) => this.erase(organisationId, [purgeId]));
    this.jobs.everyMinute('purge.erase', async (organisationId) => {
      const due = await this.contexts.run({ organisationId }, (ctx) => this.due(ctx), 'read');
      if (due.length > 0) await this.erase(organisationId, due);
    });
  }

  async preview(ctx: Ctx, subjectId: string, words: WordsToPurge): Promise<PurgePreview> {
    const found = await this.find(ctx, subjectId, words);
    const counts = new Map<PurgePlace, number>();
    for (const { text, count } of found) {
      const place = PurgePlace[text.place.toUpperCase() as keyof typeof PurgePlace];
      counts.set(place, (counts.get(place) ?? 0) + count);
    }
    return Object.assign(new PurgePreview(), {
      count: sum(found.map(({ count }) => count)),
      places: Object.values(PurgePlace)
        .filter((place) => counts.has(place))
        .map((place) => Object.assign(new PurgeCount(), { place, count: counts.get(place) })),
      insideLongerWords: sum(found.map(({ inside }) => inside)),
    });
  }

  async known(ctx: Ctx, id: string, subjectId: string): Promise<Purge | null> {
    const known = await ctx.db.findOneBy(Purge, { id });
    if (known && (known.byId !== ctx.actor.personId || known.subjectId !== subjectId))
      throw new BadInput('id', serverMessages.idTaken);
    return known;
  }

  /** In the caller's transaction; the files follow once it is committed. */
  async remove(ctx: Ctx, id: string, subjectId: string, words: WordsToPurge): Promise<Purge> {
    const found = await this.find(ctx, subjectId, words);
    if (found.length === 0) throw new BadInput('words', serverMessages.cases.wordsNotThere);
    for (const one of found) await this.change(ctx, one);
    await this.emptyParts(ctx, subjectId);
    const { organisationId } = ctx;
    const row = { id, organisationId, subjectId, byId: ctx.actor.personId, at: ctx.now };
    const places = sum(found.map(({ count }) => count));
    const inserted = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(Purge)
      .values({ ...row, places })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw new BadInput('id', serverMessages.idTaken);
    ctx.unit.forgetLoaded();
    ctx.afterCommit(() => this.jobs.send('purge.erase', { organisationId, purgeId: id }));
    return ctx.db.findOneByOrFail(Purge, { id });
  }

  /** The subjects themselves are about to be removed. */
  async forget(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
    await ctx.db.query('delete from purges where subject_id = any($1)', [subjectIds]);
  }

  async of(ctx: Ctx, subjectId: string): Promise<Purge[]> {
    return ctx.db.find(Purge, { where: { subjectId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Off the files. What does not succeed is tried again within the hour. */
  async erase(organisationId: string, purgeIds: readonly string[]): Promise<void> {
    const mark = (column: 'tried_at' | 'erased_at'): Promise<unknown> =>
      this.contexts.run({ organisationId }, (ctx) =>
        ctx.db.query(`update purges set ${column} = $2 where id = any($1)`, [purgeIds, ctx.now]),
      );
    await mark('tried_at');
    try {
      await this.erasure.run();
    } catch (error) {
      this.log.error({ err: error, purgeIds }, 'purged words may still be in the files of the database');
      return;
    }
    await mark('erased_at');
  }

  private async due(ctx: Ctx): Promise<string[]> {
    const rows = (await ctx.db.query(
      `select id from purges where organisation_id = $1 and erased_at is null
         and (tried_at is null or tried_at < $2)`,
      [ctx.organisationId, new Date(ctx.now.getTime() - TRY_AGAIN_AFTER)],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  private async find(ctx: Ctx, subjectId: string, words: WordsToPurge): Promise<Found[]> {
    const ids = await this.texts.idsOf(ctx, subjectId);
    const found: Found[] = [];
    for (const text of this.texts.all()) {
      const columns = text.columns.map((column) => `t."${column}"`).join(', ');
      const rows = (await ctx.db.query(
        `select t.ctid::text as row, ${columns} from ${text.table} t where ${text.of} for update`,
        [ids],
      )) as ({ row: string } & Record<string, unknown>)[];
      for (const { row, ...values } of rows) {
        const one = search(values, words);
        if (one.count > 0) found.push({ text, row, ...one });
      }
    }
    return found;
  }

  private async change(ctx: Ctx, { text, row, changed }: Found): Promise<void> {
    const columns = Object.keys(changed);
    const sets = columns.map((column, i) => {
      const isJson = typeof changed[column] === 'object';
      return `"${column}" = $${i + 2}${isJson ? '::jsonb' : ''}`;
    });
    if (text.version) sets.push(`"${text.version}" = "${text.version}" + 1`);
    const values = columns.map((column) =>
      typeof changed[column] === 'object' ? JSON.stringify(changed[column]) : changed[column],
    );
    // The row was locked when it was read, so it is still where it was.
    await ctx.db.query(`update ${text.table} set ${sets.join(', ')} where ctid = $1::tid`, [row, ...values]);
  }

  private async emptyParts(ctx: Ctx, subjectId: string): Promise<void> {
    const ids = await this.texts.idsOf(ctx, subjectId);
    for (const { table, emptied, of } of this.texts.all()) {
      if (!emptied) continue;
      await ctx.db.query(
        `update ${table} t set ${emptied.map((column) => `"${column}" = ''`).join(', ')} where ${of}`,
        [ids],
      );
    }
  }
}

function search(
  values: Record<string, unknown>,
  { words, wholeWords }: WordsToPurge,
): Pick<Found, 'changed' | 'count' | 'inside'> {
  const result = { changed: {} as Record<string, unknown>, count: 0, inside: 0 };
  for (const [column, value] of Object.entries(values)) {
    const before = result.count;
    const rest = inEachText(value, (text) => {
      const { text: without, count, inside } = withoutWords(text, words, wholeWords ?? false);
      result.count += count;
      result.inside += inside;
      return without;
    });
    if (result.count > before) result.changed[column] = rest;
  }
  return result;
}

function inEachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inEachText(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEachText(one, change)]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
