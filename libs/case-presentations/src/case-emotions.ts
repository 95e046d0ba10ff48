import { Injectable } from '@nestjs/common';
import type { Ctx } from '@second-chair/platform';
import { CaseEmotion } from './case-emotion.entity';
import { replaceList } from './case-lists';
import type { CaseContentInput } from './case-content.inputs';

/** Puts feelings down and takes them away. Row-level security lets nobody do so in another's name, and asks for one. */
@Injectable()
export class CaseEmotions {
  async keep(
    ctx: Ctx,
    casePresentationId: string,
    said: NonNullable<CaseContentInput['emotions']>,
  ): Promise<void> {
    const { personId } = ctx.actor;
    const own = said.map((emotion) => ({ ...emotion, personId }));
    await inNameOf(ctx, personId, () => replaceList(ctx, CaseEmotion, 'emotions', casePresentationId, own));
  }

  /**
   * Feelings go with whoever had them, shared or not, also where the case stays: they are not those of its new owner.
   * What colleagues had read of them stands in the versions. It is their own name even where a lead sends them away.
   */
  async leaveWith(ctx: Ctx, personId: string, casePresentationId: string): Promise<void> {
    await inNameOf(ctx, personId, () => ctx.db.delete(CaseEmotion, { casePresentationId, personId }));
  }
}

async function inNameOf(ctx: Ctx, personId: string, work: () => Promise<unknown>): Promise<void> {
  const say = (name: string): Promise<unknown> =>
    ctx.db.query(`select set_config('app.person_id', $1, true)`, [name]);
  await say(personId);
  await work();
  await say('');
}
