import { Injectable } from '@nestjs/common';
import type { Ctx } from '@second-chair/platform';

/** What somebody who goes leaves behind in one team, as another lib counts it. */
export interface LeftBehind {
  teamId: string;
  /** Goes to a colleague. */
  handedOver: string[];
  /** Was never shown to anyone but reviewers: it goes with its author. */
  deleted: string[];
}

export interface Leaving {
  personId: string;
  /** Null: every team there ever was. */
  teamIds: string[] | null;
  leavesOrganisation: boolean;
  /** Who takes over what is handed over, by team. */
  heirs: ReadonlyMap<string, string>;
}

export interface DepartureListener {
  leftBehind?(ctx: Ctx, leaving: Omit<Leaving, 'heirs'>): Promise<LeftBehind[]>;
  carryOut(ctx: Ctx, leaving: Leaving): Promise<void>;
}

/**
 * Libs above `people` say here what becomes of their own rows when somebody goes. They are asked inside the transaction
 * that ends the memberships: either everything has found its place or nobody has gone.
 */
@Injectable()
export class Departures {
  private readonly listeners: DepartureListener[] = [];

  register(listener: DepartureListener): void {
    this.listeners.push(listener);
  }

  async leftBehind(ctx: Ctx, leaving: Omit<Leaving, 'heirs'>): Promise<LeftBehind[]> {
    const byTeam = new Map<string, LeftBehind>();
    for (const listener of this.listeners)
      for (const one of (await listener.leftBehind?.(ctx, leaving)) ?? []) {
        const sum = byTeam.get(one.teamId) ?? { teamId: one.teamId, handedOver: [], deleted: [] };
        sum.handedOver.push(...one.handedOver);
        sum.deleted.push(...one.deleted);
        byTeam.set(one.teamId, sum);
      }
    return [...byTeam.values()];
  }

  async carryOut(ctx: Ctx, leaving: Leaving): Promise<void> {
    for (const listener of this.listeners) await listener.carryOut(ctx, leaving);
  }
}
