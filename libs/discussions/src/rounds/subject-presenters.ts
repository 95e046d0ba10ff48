import { Injectable } from '@nestjs/common';
import type { Ctx } from '@second-chair/platform';
import type { SubjectKind } from '../thread.entity';

type PresentersOf = (ctx: Ctx, subjectIds: readonly string[]) => Promise<(string | null)[]>;

/** Who presents what a thread is about. Each owner of subjects says so of its own. */
@Injectable()
export class SubjectPresenters {
  private readonly owners = new Map<SubjectKind, PresentersOf>();

  register(kind: SubjectKind, presentersOf: PresentersOf): void {
    this.owners.set(kind, presentersOf);
  }

  async of(ctx: Ctx, kind: SubjectKind, subjectId: string): Promise<string | null> {
    return (await this.owners.get(kind)?.(ctx, [subjectId]))?.[0] ?? null;
  }

  /** Batch function: of subjects given as `kind:id`. */
  readonly byIds = async (ctx: Ctx, keys: readonly string[]): Promise<(string | null)[]> => {
    const found = new Map<string, string | null>();
    for (const [kind, presentersOf] of this.owners) {
      const ids = keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
      if (ids.length === 0) continue;
      const presenters = await presentersOf(ctx, ids);
      ids.forEach((id, index) => found.set(`${kind}:${id}`, presenters[index] ?? null));
    }
    return keys.map((key) => found.get(key) ?? null);
  };
}
