import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/ctx';

/** Where words are found, as a person would say it. */
export type PurgePlace = 'account' | 'versions' | 'review' | 'openings' | 'discussion' | 'mails';

/** Columns of one table that hold what people wrote. */
export interface PurgeableText {
  place: PurgePlace;
  table: string;
  /** Text columns, and jsonb columns whose texts are searched one by one. */
  columns: readonly string[];
  /** Columns that may hold a part of a word only, and are emptied as soon as anything of the subject is purged. */
  emptied?: readonly string[];
  /** Columns that the database makes of the others, by which words are found: they follow by themselves. */
  derived?: readonly string[];
  /** Counted up in each changed row, so that screens take the new text for the newer one. */
  version?: string;
  /** SQL condition on the row `t`; $1: the subject and all that hangs on it. */
  of: string;
}

type Follow = (ctx: Ctx, ids: readonly string[]) => Promise<string[]>;

/**
 * Everything that people write, by table. Each lib registers its own, so that a leaked word can be taken out wherever
 * it stands; a test fails for a column that nobody registered.
 */
@Injectable()
export class PurgeableTexts {
  private readonly texts: PurgeableText[] = [];
  private readonly followers: Follow[] = [];

  register(...texts: readonly PurgeableText[]): void {
    this.texts.push(...texts);
  }

  /** Says what hangs on a subject: threads on a case, posts in a thread. */
  follow(follower: Follow): void {
    this.followers.push(follower);
  }

  all(): readonly PurgeableText[] {
    return this.texts;
  }

  async idsOf(ctx: Ctx, subjectId: string): Promise<string[]> {
    const ids = [subjectId];
    for (const follower of this.followers) ids.push(...(await follower(ctx, ids)));
    return ids;
  }
}
