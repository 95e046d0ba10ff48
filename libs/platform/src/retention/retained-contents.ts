import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/ctx';

/** What an organisation decides about how long to keep. */
export enum RetentionKind {
  PUT_AWAY_CASES = 'PUT_AWAY_CASES',
  IDLE_DRAFTS = 'IDLE_DRAFTS',
  MAILS = 'MAILS',
  INVITATIONS = 'INVITATIONS',
}

/** What nobody may remove now. */
export interface Held {
  /** The whole organisation. */
  everything: boolean;
  /** Whether anything is held at all: for content that cannot be told apart by team or subject. */
  anything: boolean;
  teamIds: readonly string[];
  subjectIds: readonly string[];
}

export interface DueQuestion {
  /** What ended, or was last touched, at this moment or earlier. */
  upTo: Date;
  held: Held;
}

export interface DueCount {
  /** Due, and held by nothing. */
  due: number;
  /** Due, and held. */
  heldBack: number;
}

/** One kind of content, as the lib says whose tables hold it. */
export interface RetainedContent {
  kind: RetentionKind;
  /** How many are removed in one transaction. */
  batch: number;
  /** Tables whose former rows are to be taken off the files, besides those that hold words about a patient. */
  tables?: readonly string[];
  /** Ids of what is due and not held, locked, the oldest first. Rows that somebody else has locked are left for later. */
  due(ctx: Ctx, question: DueQuestion & { except: readonly string[]; limit: number }): Promise<string[]>;
  count(ctx: Ctx, question: DueQuestion): Promise<DueCount>;
  /** Removes them with all that hangs on them, and notes it where they concern a patient. */
  remove(ctx: Ctx, ids: readonly string[]): Promise<void>;
}

/** Everything whose keeping an organisation decides. Each lib registers its own, and removes its own tables only. */
@Injectable()
export class RetainedContents {
  private readonly contents = new Map<RetentionKind, RetainedContent>();

  register(content: RetainedContent): void {
    this.contents.set(content.kind, content);
  }

  /** In the order of the kinds. */
  all(): RetainedContent[] {
    return Object.values(RetentionKind).flatMap((kind) => this.contents.get(kind) ?? []);
  }
}
