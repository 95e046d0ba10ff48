import { Injectable } from '@nestjs/common';
import type { ScanOptions } from '@second-chair/de-identification';
import type { Ctx } from '@second-chair/platform';
import type { IdentifierClass } from './identifying-detail';

/** The two lists as the engine takes them. */
export type ListedInputs = Required<Pick<ScanOptions, 'allow' | 'deny'>>;

export interface ListedWord {
  text: string;
  class: IdentifierClass;
  isOwn: boolean;
}

/** Every word of both lists. */
export const listedWords = `select text, class, true as "isOwn" from organisation_words
    where organisation_id = current_organisation() and removed_at is null
  union all
  select text, class, false from cleared_words
    where organisation_id = current_organisation() and state = 'ACCEPTED'`;

/** Reads what the gate needs of the lists: one statement in an operation, however many texts pass. */
@Injectable()
export class WordListReader {
  private readonly byOrganisation = async (
    ctx: Ctx,
    organisationIds: readonly string[],
  ): Promise<ListedInputs[]> => {
    const inputs = inputsOf((await ctx.db.query(listedWords)) as ListedWord[]);
    return organisationIds.map(() => inputs);
  };

  /** The lists came with another statement. */
  remember(ctx: Ctx, rows: readonly ListedWord[]): void {
    ctx.batch(this.byOrganisation).prime(ctx.organisationId, inputsOf(rows));
  }

  inputs(ctx: Ctx): Promise<ListedInputs> {
    return ctx.batch(this.byOrganisation).load(ctx.organisationId);
  }
}

function inputsOf(rows: readonly ListedWord[]): ListedInputs {
  return {
    allow: rows.filter(({ isOwn }) => !isOwn).map(({ text }) => text),
    deny: rows.filter(({ isOwn }) => isOwn).map(({ text, class: ofClass }) => ({ text, class: ofClass })),
  };
}
