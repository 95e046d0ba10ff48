import { useEffect, useMemo } from 'react';
import { isPlaceholder, type KnownDetail } from '@second-chair/de-identification';
import {
  keepPseudonyms,
  keyOf,
  onPseudonymsElsewhere,
  pseudonymsOf,
  withChanges,
  type PseudonymChanges,
  type Pseudonyms,
} from '../../data/kept-pseudonyms';
import { useMe } from '../../data/session';
import { CaseMemory, useCaseMemory, useOwnCase } from './case-memory';
import { called, callOf, digestWith, knownIn, nameKeys, plainKeys, type KeyOf } from './pseudonym-digests';

export interface PseudonymKeeper {
  /** Changes with what is kept. */
  version: string;
  /** Placeholders that stand for somebody in this case. */
  taken: ReadonlySet<string>;
  /** What a name was called since this page was opened; there at once, while the digests take a moment. */
  calledJustNow: (name: string) => string | undefined;
  knownIn: (text: string) => Promise<KnownDetail[]>;
  /**
   * That a name was replaced; a replacement that is no placeholder tells nothing about anybody. What comes back takes it
   * back, for a replacement that was undone.
   */
  remember: (name: string, replacement: string) => () => void;
}

interface OpenCase {
  /** By digest, as in the browser's store. */
  kept: Pseudonyms;
  /** By name, in this page's memory only. */
  said: Pseudonyms;
  version: number;
}

const NOTHING: OpenCase = { kept: {}, said: {}, version: 0 };
const open = new CaseMemory<OpenCase>();
const digests = new Map<string, Promise<KeyOf>>();

onPseudonymsElsewhere((place) => {
  if (place !== null) return open.get(place) && void load(place);
  digests.clear();
  open.clear();
});

/** Who is called what in the case that the texts here belong to; kept in this browser and nowhere else. */
export function usePseudonyms(): PseudonymKeeper {
  const personId = useMe().person.id;
  const place = useOwnCase();
  const here = useCaseMemory(open, place) ?? NOTHING;
  useEffect(() => {
    if (place !== null && !open.get(place)) void load(place);
  }, [place]);
  return useMemo(() => keeperOf(here, place, personId), [here, place, personId]);
}

function keeperOf(
  { kept, said, version }: OpenCase,
  place: string | null,
  personId: string,
): PseudonymKeeper {
  return {
    version: `${place ?? ''} ${version}`,
    taken: new Set([...Object.values(kept), ...Object.values(said)]),
    calledJustNow: (name) => {
      const keys = plainKeys(name);
      return keys ? callOf(said, keys) : undefined;
    },
    knownIn: async (text) =>
      Object.keys(kept).length === 0 ? [] : knownIn(text, kept, await digestOf(personId)),
    remember: (name, replacement) => {
      const keys = plainKeys(name);
      if (place === null || keys === null || !isPlaceholder(replacement)) return () => undefined;
      const before = open.get(place) ?? NOTHING;
      const changes = called(before.said, keys, replacement);
      change(place, 'said', changes);
      // A browser that keeps nothing still knows it until the page is closed.
      const keeping = keep(place, personId, name, replacement).catch((): PseudonymChanges => ({}));
      return () => {
        change(place, 'said', undone(before.said, changes));
        void keeping.then((previous) => store(place, previous)).catch(() => undefined);
      };
    },
  };
}

/** Gives back what undoes it. */
async function keep(
  place: string,
  personId: string,
  name: string,
  placeholder: string,
): Promise<PseudonymChanges> {
  const keys = await nameKeys(name, await digestOf(personId));
  if (keys === null) return {};
  const before = (open.get(place) ?? NOTHING).kept;
  const changes = called(before, keys, placeholder);
  await store(place, changes);
  return undone(before, changes);
}

async function store(place: string, changes: PseudonymChanges): Promise<void> {
  change(place, 'kept', changes);
  await keepPseudonyms(place, changes, Date.now());
}

const undone = (before: Pseudonyms, changes: PseudonymChanges): PseudonymChanges =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, before[key]]));

function change(place: string, which: 'kept' | 'said', changes: PseudonymChanges): void {
  const now = open.get(place) ?? NOTHING;
  open.set(place, { ...now, [which]: withChanges(now[which], changes), version: now.version + 1 });
}

async function load(place: string): Promise<void> {
  const kept = await pseudonymsOf(place, Date.now()).catch((): Pseudonyms => ({}));
  const now = open.get(place) ?? NOTHING;
  open.set(place, { ...now, kept: { ...now.kept, ...kept }, version: now.version + 1 });
}

function digestOf(personId: string): Promise<KeyOf> {
  const known = digests.get(personId);
  if (known) return known;
  const made = keyOf(personId)
    .catch(() => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']))
    .then(digestWith);
  digests.set(personId, made);
  return made;
}
