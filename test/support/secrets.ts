import { withClient } from './database';
import { lookAs, type Looked } from './what-is-open';

/** What is to stay hidden from one person, and what is not. */
export interface Secrets {
  /** Pieces of text that this person may read nowhere, each with the columns it stands in. */
  words: ReadonlyMap<string, readonly string[]>;
  /** Every uuid that stands only in what they may not read, likewise. */
  uuids: ReadonlyMap<string, readonly string[]>;
  /** Ids of whole rows that do not exist for them, by table. */
  hidden: Record<string, string[]>;
  /** Rows that they may read, by table. */
  seen: Record<string, Record<string, unknown>[]>;
  /** The rows of which nothing is open to them, as they were. */
  rows: ReadonlySet<string>;
}

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gu;
/** Shorter pieces stand in many texts by chance. */
const TELLING = 10;
/** Columns that hold words of ours, the same for everyone. */
const ours =
  /^(access_entries\.(action|subject_kind)|mails\.kind|room_events\.type|auth\.account\.providerId|round_phases\.key|written_rounds\.protocol)$/u;
/** A word of a fixed list, a time, a number: alike in many rows. */
const common = /^[A-Z\d_]+$|^\d{4}-\d\d-\d\d/u;

/** As the database has it, asked with its owner’s connection. */
export async function secretsFrom(ownerUrl: string, personId: string | null): Promise<Secrets> {
  const looked = await withClient(ownerUrl, (owner) => lookAs(owner, personId));
  const openTexts = looked.flatMap(({ open }) => (open ? textsOf(open) : []));
  const isOpen = new Set(openTexts.flatMap((text) => text.match(UUID) ?? []));
  const openText = openTexts.join('\n');
  const secrets = { words: new Map(), uuids: new Map(), hidden: {}, seen: {}, rows: new Set() } as {
    words: Map<string, string[]>;
    uuids: Map<string, string[]>;
    hidden: Record<string, string[]>;
    seen: Record<string, Record<string, unknown>[]>;
    rows: Set<string>;
  };
  for (const one of looked) {
    const { table, row, open } = one;
    if (open) (secrets.seen[table] ??= []).push(row);
    else {
      secrets.rows.add(lineOf(one));
      if (typeof row['id'] === 'string') (secrets.hidden[table] ??= []).push(row['id']);
    }
    for (const [column, value] of Object.entries(row)) {
      const place = `${table}.${column}`;
      if (ours.test(place)) continue;
      for (const text of textsOf(value)) {
        for (const id of text.match(UUID) ?? []) if (!isOpen.has(id)) noteIn(secrets.uuids, id, place);
        for (const piece of piecesOf(text))
          if (!openText.includes(piece)) noteIn(secrets.words, piece, place);
      }
    }
  }
  return secrets;
}

/** Rows that were hidden from this person and are no longer as they were. */
export async function changedAmong(ownerUrl: string, rows: Secrets['rows']): Promise<string[]> {
  const now = new Set((await withClient(ownerUrl, (owner) => lookAs(owner, null))).map((one) => lineOf(one)));
  return [...rows].filter((line) => !now.has(line));
}

const lineOf = ({ table, row }: Looked): string => `${table} ${JSON.stringify(row)}`;

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}

/** Sentence by sentence: an excerpt of a text tells as much. */
function piecesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .filter(
      (piece) => piece.length >= TELLING && !common.test(piece) && piece.replace(UUID, '').length >= TELLING,
    );
}

function noteIn(places: Map<string, string[]>, word: string, place: string): void {
  const known = places.get(word);
  if (!known) places.set(word, [place]);
  else if (!known.includes(place)) known.push(place);
}
