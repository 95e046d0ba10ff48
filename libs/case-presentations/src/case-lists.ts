import { BadInput, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import {
  In,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
} from 'typeorm';

interface ListRow extends ObjectLiteral {
  id: string;
  casePresentationId: string;
}

/** Puts what its author says now in the place of a list that hangs on a case. An id that belongs elsewhere is refused. */
export async function replaceList<Row extends ListRow>(
  ctx: Ctx,
  entity: EntityTarget<Row>,
  field: string,
  casePresentationId: string,
  said: readonly { id: string }[],
): Promise<void> {
  const taken = new BadInput(field, serverMessages.idTaken);
  if (said.length > 0) {
    const ids = { id: In(said.map(({ id }) => id)) } as FindOptionsWhere<Row>;
    const known = await ctx.db.findBy(entity, ids);
    if (known.some((other) => other.casePresentationId !== casePresentationId)) throw taken;
  }
  await ctx.db.delete(entity, { casePresentationId } as FindOptionsWhere<Row>);
  if (said.length === 0) return;
  const rows = said.map((one, place) => ({
    ...one,
    place,
    casePresentationId,
    organisationId: ctx.organisationId,
  }));
  const inserted = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(rows as unknown as QueryDeepPartialEntity<Row>[])
    .orIgnore()
    .returning('id')
    .execute();
  // An id that is taken out of sight, in another organisation, is skipped by the insert and must not pass unsaid.
  if ((inserted.raw as unknown[]).length < rows.length) throw taken;
}
