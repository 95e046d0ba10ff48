import { useCallback, useEffect, useMemo, useState } from 'react';
import { isPlaceholder } from '@second-chair/de-identification';
import { keepPseudonyms, keyOf, pseudonymsOf, type Pseudonyms } from '../../data/kept-pseudonyms';
import { useMe } from '../../data/session';
import { digestWith, knownIn, remembered, type Digest, type KnownName } from './pseudonym-digests';
import { useTextSubject } from './text-subject';

export interface PseudonymKeeper {
  /** Changes with what is kept. */
  version: string;
  /** Placeholders that stand for somebody in this case. */
  taken: ReadonlySet<string>;
  knownIn: (text: string) => Promise<KnownName[]>;
  /** That a name was replaced; a replacement that is no placeholder tells nothing about anybody. */
  remember: (name: string, replacement: string) => void;
}

const NOBODY: Pseudonyms = {};
/** Cases that are open in this page, so that their texts and their discussion agree at once. */
const open = new Map<string, Pseudonyms>();
const listeners = new Set<() => void>();
const digests = new Map<string, Promise<Digest>>();
/** One after the other: each adds to what the one before it left. */
let turn: Promise<void> = Promise.resolve();

/** Who is called what in the case that the texts here belong to; kept in this browser and nowhere else. */
export function usePseudonyms(): PseudonymKeeper {
  const subject = useTextSubject();
  const personId = useMe().person.id;
  const place = subject?.caseId ? `${personId}/${subject.caseId}` : null;
  const [, draw] = useState(0);
  useEffect(() => {
    if (place === null) return undefined;
    const redraw = (): void => draw((count) => count + 1);
    listeners.add(redraw);
    if (!open.has(place)) void knownAs(place).then((kept) => !open.has(place) && tell(place, kept));
    return () => void listeners.delete(redraw);
  }, [place]);

  const pseudonyms = (place !== null && open.get(place)) || NOBODY;
  const version = `${place ?? ''} ${Object.entries(pseudonyms).join(' ')}`;
  return {
    version,
    taken: useMemo(() => new Set(Object.values(pseudonyms)), [pseudonyms]),
    knownIn: useCallback(
      async (text) => (pseudonyms === NOBODY ? [] : knownIn(text, pseudonyms, await digestOf(personId))),
      [pseudonyms, personId],
    ),
    remember: (name, replacement) => {
      if (place === null || !isPlaceholder(replacement)) return;
      turn = turn
        .then(async () => {
          const before = await knownAs(place);
          const next = await remembered(before, name, replacement, await digestOf(personId));
          tell(place, next);
          await keepPseudonyms(place, next, Date.now());
        })
        // A browser that keeps nothing still knows it until the page is closed.
        .catch(() => undefined);
    },
  };
}

/** In this page, or else as this browser kept it. */
async function knownAs(place: string): Promise<Pseudonyms> {
  return open.get(place) ?? pseudonymsOf(place).catch(() => NOBODY);
}

function tell(place: string, pseudonyms: Pseudonyms): void {
  open.set(place, pseudonyms);
  listeners.forEach((listener) => listener());
}

function digestOf(personId: string): Promise<Digest> {
  const known = digests.get(personId);
  if (known) return known;
  const made = keyOf(personId)
    .catch(() => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']))
    .then(digestWith);
  digests.set(personId, made);
  return made;
}
