import { createContext, useContext, useMemo, useRef, useState } from 'react';
import type { CaseCardFragment } from '../../../data/generated';

export interface Choosing {
  isOn: boolean;
  /** As they stood when they were chosen: what someone changes afterwards is noticed. */
  chosen: ReadonlyMap<string, CaseCardFragment>;
  begin: () => void;
  leave: () => void;
  keepOnly: (cards: readonly CaseCardFragment[]) => void;
  /** `upTo`: with everything between it and the one chosen before, where both stand in `among`. */
  toggle: (card: CaseCardFragment, among: readonly CaseCardFragment[], upTo: boolean) => void;
}

const none: ReadonlyMap<string, CaseCardFragment> = new Map();

const nothing: Choosing = {
  isOn: false,
  chosen: none,
  begin: () => undefined,
  leave: () => undefined,
  keepOnly: () => undefined,
  toggle: () => undefined,
};

/** The button that begins it; whoever is done finds the focus there again. */
export const CHOOSE_BUTTON = 'choose-several';

/** Several cases are chosen, for what can be done with all of them. */
export const ChoosingContext = createContext<Choosing>(nothing);

export const useChoosing = (): Choosing => useContext(ChoosingContext);

export function useChoosingState(): Choosing {
  const [isOn, setIsOn] = useState(false);
  const [chosen, setChosen] = useState(none);
  const last = useRef<string | null>(null);
  return useMemo(
    () => ({
      isOn,
      chosen,
      begin: () => setIsOn(true),
      leave() {
        setIsOn(false);
        setChosen(none);
        last.current = null;
      },
      keepOnly: (cards) => setChosen(new Map(cards.map((card) => [card.id, card]))),
      toggle(card, among, upTo) {
        const isNew = !chosen.has(card.id);
        const next = new Map(chosen);
        for (const one of upTo ? between(among, last.current, card) : [card]) {
          if (isNew) next.set(one.id, one);
          else next.delete(one.id);
        }
        last.current = card.id;
        setChosen(next);
      },
    }),
    [isOn, chosen],
  );
}

function between(
  among: readonly CaseCardFragment[],
  from: string | null,
  to: CaseCardFragment,
): readonly CaseCardFragment[] {
  const [one, other] = [from, to.id].map((id) => among.findIndex((card) => card.id === id));
  if (one === undefined || other === undefined || one < 0 || other < 0) return [to];
  return among.slice(Math.min(one, other), Math.max(one, other) + 1);
}
