import { Injectable } from '@nestjs/common';
import { BadInput, inTransaction, NotAllowed, NotFound, Rooms, type Ctx } from '@second-chair/platform';
import { LIMITS, organisationRoom, serverMessages } from '@second-chair/wire';
import { In, IsNull } from 'typeorm';
import { ClearedWord, ClearedWordState } from './cleared-word.entity';
import { Gate } from './gate';
import { OrganisationWord } from './organisation-word.entity';
import type { AddOrganisationWordsInput, ProposeClearedWordInput } from './word-list.inputs';
import { foldedWords, isListable, wordListPolicy } from './word-list.policy';
import { AlreadyDecided, IsOwnWord, WordListFull } from './word-list.refusals';
import { WordLists } from './word-lists';

const LIVE = [ClearedWordState.PROPOSED, ClearedWordState.ACCEPTED];
const ADDED_TOGETHER = 100;

/** An organisation's own words and the words it has cleared: who may change them, and how. */
@Injectable()
export class WordListService {
  constructor(
    private readonly gate: Gate,
    private readonly rooms: Rooms,
  ) {}

  async lists(ctx: Ctx): Promise<WordLists> {
    const [row] = (await ctx.db.query('select version from word_lists where organisation_id = $1', [
      ctx.organisationId,
    ])) as { version: number }[];
    const { organisationId } = ctx;
    return Object.assign(new WordLists(), {
      id: organisationId,
      version: row?.version ?? 0,
      ownWords: await ctx.db.find(OrganisationWord, {
        where: { organisationId, removedAt: IsNull() },
        order: { folded: 'ASC', id: 'ASC' },
      }),
      clearedWords: await ctx.db.find(ClearedWord, {
        where: { organisationId, state: ClearedWordState.ACCEPTED },
        order: { folded: 'ASC', id: 'ASC' },
      }),
    });
  }

  /** What waits for a lead; others see what they proposed themselves. */
  async proposals(ctx: Ctx): Promise<ClearedWord[]> {
    const mine = wordListPolicy.edit(ctx.actor) ? {} : { proposedById: ctx.actor.personId };
    return ctx.db.find(ClearedWord, {
      where: { organisationId: ctx.organisationId, state: ClearedWordState.PROPOSED, ...mine },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Adds one or many. Words that are listed already, or twice in the call, stand there once. */
  async add(ctx: Ctx, { words }: AddOrganisationWordsInput): Promise<WordLists> {
    return this.edited(ctx, async (ctx) => {
      words.forEach(({ text }, at) => {
        if (!isListable(text)) throw new BadInput(`words.${at}.text`, serverMessages.confidentiality.noWord);
      });
      const rows = words.map(({ id, text, class: identifierClass }) => ({
        id,
        organisationId: ctx.organisationId,
        text,
        folded: foldedWords(text),
        class: identifierClass,
        addedById: ctx.actor.personId,
        addedAt: ctx.now,
      }));
      const added: string[] = [];
      for (let from = 0; from < rows.length; from += ADDED_TOGETHER) {
        const inserted = await ctx.db
          .createQueryBuilder()
          .insert()
          .into(OrganisationWord)
          .values(rows.slice(from, from + ADDED_TOGETHER))
          .orIgnore()
          .returning('id')
          .execute();
        added.push(...(inserted.raw as { id: string }[]).map(({ id }) => id));
      }
      const there = await ctx.db.findBy(OrganisationWord, {
        organisationId: ctx.organisationId,
        folded: In(rows.map(({ folded }) => folded)),
        removedAt: IsNull(),
      });
      const known = new Set(there.map(({ folded }) => folded));
      const mine = await ctx.db.findBy(OrganisationWord, { id: In(rows.map(({ id }) => id)) });
      const usedBefore = new Set(mine.map(({ id }) => id));
      // An id that was used for a word since removed is the same call once more, and changes nothing.
      if (rows.some(({ folded, id }) => !known.has(folded) && !usedBefore.has(id)))
        throw new BadInput('id', serverMessages.idTaken);
      const count = await ctx.db.countBy(OrganisationWord, {
        organisationId: ctx.organisationId,
        removedAt: IsNull(),
      });
      if (count > LIMITS.ownWords) throw new WordListFull();
      for (const id of added) ctx.note('listed a word', 'organisation word', id);
      return added.length > 0;
    });
  }

  /** Who removed it and when stays; the word itself goes. */
  async remove(ctx: Ctx, id: string): Promise<WordLists> {
    return this.edited(ctx, async (ctx) => {
      const word = await ctx.db.findOneBy(OrganisationWord, { id });
      if (!word) throw new NotFound();
      if (word.removedAt) return false;
      await ctx.db.update(
        OrganisationWord,
        { id },
        { text: '', folded: '', removedById: ctx.actor.personId, removedAt: ctx.now },
      );
      ctx.note('unlisted a word', 'organisation word', id);
      return true;
    });
  }

  /** Any member proposes; nothing is cleared by it. The same words proposed twice are one proposal. */
  async propose(ctx: Ctx, input: ProposeClearedWordInput): Promise<WordLists> {
    return inTransaction(ctx, async (ctx) => {
      if (!isListable(input.text)) throw new BadInput('text', serverMessages.confidentiality.noWord);
      await this.gate.checkReasons(ctx, null, [input]);
      await this.lock(ctx);
      const folded = foldedWords(input.text);
      if (await this.isOwnWord(ctx, folded)) throw new IsOwnWord();
      const live = await ctx.db.countBy(ClearedWord, {
        organisationId: ctx.organisationId,
        state: In(LIVE),
      });
      if (live >= LIMITS.clearedWords) throw new WordListFull(LIMITS.clearedWords);
      const inserted = await ctx.db
        .createQueryBuilder()
        .insert()
        .into(ClearedWord)
        .values({
          id: input.id,
          organisationId: ctx.organisationId,
          text: input.text,
          folded,
          class: input.class,
          reason: input.reason,
          state: ClearedWordState.PROPOSED,
          proposedById: ctx.actor.personId,
          proposedAt: ctx.now,
        })
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length > 0) {
        ctx.note('proposed to clear', 'cleared word', input.id);
        await this.tell(ctx);
      } else {
        const known = await ctx.db.findOneBy(ClearedWord, { id: input.id });
        const isSameCall = known?.proposedById === ctx.actor.personId;
        const isSameWord = await ctx.db.existsBy(ClearedWord, {
          organisationId: ctx.organisationId,
          folded,
          state: In(LIVE),
        });
        if (!isSameCall && !isSameWord) throw new BadInput('id', serverMessages.idTaken);
      }
      return this.lists(ctx);
    });
  }

  accept(ctx: Ctx, id: string): Promise<WordLists> {
    return this.decide(ctx, id, ClearedWordState.PROPOSED, ClearedWordState.ACCEPTED);
  }

  /** What was declined may be somebody's name after all: the words and the reason go. */
  decline(ctx: Ctx, id: string): Promise<WordLists> {
    return this.decide(ctx, id, ClearedWordState.PROPOSED, ClearedWordState.DECLINED);
  }

  revoke(ctx: Ctx, id: string): Promise<WordLists> {
    return this.decide(ctx, id, ClearedWordState.ACCEPTED, ClearedWordState.REVOKED);
  }

  private decide(ctx: Ctx, id: string, from: ClearedWordState, to: ClearedWordState): Promise<WordLists> {
    return this.edited(ctx, async (ctx) => {
      const word = await ctx.db.findOneBy(ClearedWord, { id });
      if (!word) throw new NotFound();
      if (word.state === to) return false;
      if (word.state !== from) throw new AlreadyDecided();
      const isAccepted = to === ClearedWordState.ACCEPTED;
      if (isAccepted && (await this.isOwnWord(ctx, word.folded))) throw new IsOwnWord();
      await ctx.db.update(
        ClearedWord,
        { id },
        {
          state: to,
          decidedById: ctx.actor.personId,
          decidedAt: ctx.now,
          ...(isAccepted ? {} : { text: '', folded: '', reason: '' }),
        },
      );
      ctx.note(to.toLowerCase(), 'cleared word', id);
      return true;
    });
  }

  private isOwnWord(ctx: Ctx, folded: string): Promise<boolean> {
    return ctx.db.existsBy(OrganisationWord, {
      organisationId: ctx.organisationId,
      folded,
      removedAt: IsNull(),
    });
  }

  /** A lead's change: under the organisation's lock, told to every screen if it changed anything. */
  private edited(ctx: Ctx, change: (ctx: Ctx) => Promise<boolean>): Promise<WordLists> {
    return inTransaction(ctx, async (ctx) => {
      if (!wordListPolicy.edit(ctx.actor)) throw new NotAllowed();
      await this.lock(ctx);
      if (await change(ctx)) await this.tell(ctx);
      return this.lists(ctx);
    });
  }

  /** Changes of one organisation's lists follow one another, so that limits and the version hold. */
  private async lock(ctx: Ctx): Promise<void> {
    await ctx.db.query(
      `insert into word_lists (organisation_id, version) values ($1, 0)
       on conflict (organisation_id) do update set version = word_lists.version`,
      [ctx.organisationId],
    );
  }

  private async tell(ctx: Ctx): Promise<void> {
    const [[row]] = (await ctx.db.query(
      'update word_lists set version = version + 1 where organisation_id = $1 returning version',
      [ctx.organisationId],
    )) as [[{ version: number }], number];
    const change = { id: ctx.organisationId, version: row.version };
    await this.rooms.append(ctx, organisationRoom(ctx.organisationId), 'words.changed', change, change);
  }
}
