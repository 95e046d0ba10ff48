import { Injectable } from '@nestjs/common';
import type { ScanOptions } from '@second-chair/de-identification';
import type { Ctx } from '@second-chair/platform';
import type { IdentifierClass } from './identifying-detail';

/** The two lists as the engine takes them. */
export type ListedInputs = Required<Pick<ScanOptions, 'allow' | 'deny'>>;

interface Row {
  text: string;
  class: IdentifierClass;
  isOwn: boolean;
}

/** Reads what the gate needs of the lists: one statement in an operation, however many texts pass. */
@Injectable()
export class WordListReader {
  private readonly byOrganisation = async (
    ctx: Ctx,
    organisationIds: readonly string[],
  ): Promise<ListedInputs[]> => {
    const rows = (await ctx.db.query(
      `select text, class, true as "isOwn" from organisation_words
       where organisation_id = $1 and removed_at is null
       union all
       select text, class, false from cleared_words where organisation_id = $1 and state = 'ACCEPTED'`,
      [ctx.organisationId],
    )) as Row[];
    const inputs = {
      allow: rows.filter(({ isOwn }) => !isOwn).map(({ text }) => text),
      deny: rows.filter(({ isOwn }) => isOwn).map(({ text, class: ofClass }) => ({ text, class: ofClass })),
    };
    return organisationIds.map(() => inputs);
  };

  inputs(ctx: Ctx): Promise<ListedInputs> {
    return ctx.batch(this.byOrganisation).load(ctx.organisationId);
  }
}
