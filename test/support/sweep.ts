import { encodeCursor } from '@second-chair/platform';
import { isNonNullType, type GraphQLSchema } from 'graphql';
import { v7 as uuid } from 'uuid';
import { changed, leavesOf } from './bad-input';
import type { Answer, Caller, Loose } from './graphql';
import { operationsOf, valueFor, type Operation } from './operations';
import type { Secrets } from './secrets';
import { idPlace, idPlacesOf, soundInput, type IdPlace } from './sound-input';

export interface Call {
  operation: Operation;
  variables: Record<string, unknown>;
  /** The place in it that another’s id stands in, if any. */
  place?: IdPlace;
}

/** Ids of the caller’s own rows, by table. */
export type Own = Readonly<Record<string, string | undefined>>;

const AT_A_TIME = 6;

/** Works on all, a few at a time: while one waits for the database, another is written. */
export async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const turn = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, turn));
}

export interface Documents {
  /** One for each query, without fields that must be told which one: where there is none, nothing would be answered. */
  queries: Operation[];
  /** Queries of one record that have such fields, with them. */
  withChoices: Operation[];
  mutations: Operation[];
}

/** All that can be asked, made from the schema. */
export function documentsOf(schema: GraphQLSchema): Documents {
  const isPlain = ({ args }: { args: readonly { type: unknown }[] }): boolean =>
    !args.some(({ type }) => isNonNullType(type));
  const queries = operationsOf(schema, 'query', isPlain);
  const whole = operationsOf(schema, 'query');
  return {
    queries,
    withChoices: whole.filter(
      ({ variables }, i) => recordIn(variables) && whole[i]?.query !== queries[i]?.query,
    ),
    mutations: operationsOf(schema, 'mutation', isPlain),
  };
}

/** The variable that says which record a query is about; undefined where it is about a list, or the caller. */
function recordIn(variables: Operation['variables']): string | undefined {
  return Object.keys(variables).find((name) => String(variables[name]) === 'ID!');
}

/** A variable of a field inside, and not of the query itself. */
const isInner = (name: string): boolean => name.includes('_');

/** They stand in cases, threads and posts of every team. */
const WORDS_OF_THE_DEMO = 'session or therapy or wonder or hear or relief or discussion';

/**
 * The whole of what a query answers to whoever asks it without naming anything that is not theirs. A discussion is read
 * whole from its own query, and elsewhere no further than its first posts.
 */
export function plainCall(operation: Operation, given: Record<string, unknown> = {}): Call {
  const pageSize = (name: string): number => (isInner(name) && operation.name !== 'thread' ? 2 : 100);
  const variables = Object.fromEntries(
    Object.entries(operation.variables).map(([name, type]) => [
      name,
      /(^|_)first$/u.test(name)
        ? pageSize(name)
        : operation.name === 'search' && name === 'text'
          ? WORDS_OF_THE_DEMO
          : valueFor(type, name, ({ typeName }) =>
              typeName === 'ID' && isNonNullType(type) ? uuid() : undefined,
            ),
    ]),
  );
  return { operation, variables: { ...variables, ...given } };
}

/** The places of an operation that are tried with ids. In whole lists of cases an inner one would take long; one case has it too. */
export function placesTried(operation: Operation): IdPlace[] {
  return idPlacesOf(operation).filter(
    ({ path }) => !isInner(String(path[0])) || recordIn(operation.variables) !== undefined,
  );
}

/** An operation with an id at one place, and otherwise about what is the caller’s own. */
export function callAbout(operation: Operation, place: IdPlace, own: Own, id: string): Call {
  const value = String(place.type).startsWith('[') ? [id] : id;
  const { input: type } = operation.variables;
  if (operation.kind === 'mutation' && type) {
    const input = soundInput({ name: operation.name, type }, own, place.path);
    return { operation, place, variables: { input: changed(input, place.path, value) } };
  }
  const given = Object.entries(operation.variables).map(([name, type]) => {
    if (/(^|_)first$/u.test(name)) return [name, 1];
    const table = idPlace(operation.name, [name]).table ?? '';
    return [name, String(type) === 'ID!' ? own[table] : undefined];
  });
  const { variables } = plainCall(
    operation,
    Object.fromEntries(given.filter(([, found]) => found !== undefined)) as Record<string, unknown>,
  );
  return { operation, place, variables: changed(variables, place.path, value) as Record<string, unknown> };
}

/** Texts that lead to a record as an id does: cursors and links. Made up, they hold the id of what is hidden. */
export function textCalls(operation: Operation, { hidden }: Secrets): Call[] {
  const places = Object.entries(operation.variables).flatMap(([name, type]) =>
    operation.kind === 'mutation'
      ? leavesOf(type).map((leaf) => ({ path: [name, ...leaf.path], last: leaf.name }))
      : [{ path: [name], last: name }],
  );
  return places.flatMap(({ path, last }) => {
    const ids = oneOfEach(hidden);
    const texts =
      last === 'token'
        ? (hidden['invitations'] ?? []).map((id) => id.replaceAll('-', '') + 'A'.repeat(43))
        : /(^|_)(after|before)$/u.test(last) && !isInner(last)
          ? ids.slice(0, 1).map((id) => encodeCursor(['2999-01-01T00:00:00.000Z', id]))
          : [];
    const { variables } = plainCall(operation, 'first' in operation.variables ? { first: 3 } : {});
    return texts.map((text) => ({
      operation,
      variables: changed(variables, path, text) as Record<string, unknown>,
    }));
  });
}

/** How many ids are tried at each place: of so many kinds one each, and of the kind that belongs there. */
export interface Breadth {
  kinds: number;
  ofItsKind: number;
}

/** Of these every one is tried, but by somebody to whom all is closed at once. */
const triedWhole = ['case_presentations', 'threads'];
/** Of posts, which are many and alike, these from first to last. */
const POSTS_TRIED = 12;

/** Of ids that the caller makes up, such as are taken. */
export function idsFor(
  { table = '', isNew }: IdPlace,
  hidden: Secrets['hidden'],
  breadth: Breadth,
): string[] {
  const all = hidden[table] ?? [];
  const most = isNew ? 5 : table === 'posts' ? POSTS_TRIED : triedWhole.includes(table) ? Infinity : 5;
  const ofItsKind = spread(all, Math.min(most, breadth.ofItsKind));
  if (isNew) return ofItsKind;
  return [...new Set([...oneOfEach(hidden).slice(0, breadth.kinds), ...ofItsKind])];
}

/** As many as wanted, from all over the list. */
function spread<T>(all: readonly T[], wanted: number): T[] {
  const step = Math.max(1, all.length / wanted);
  return Array.from({ length: Math.min(wanted, all.length) }, (_, i) => all[Math.floor(i * step)] as T);
}

function oneOfEach(hidden: Secrets['hidden']): string[] {
  return Object.values(hidden).flatMap((ids) => ids.slice(0, 1));
}

/** Every record that somebody can open, with all that can be asked of it, and the lists that they are in. */
export async function readAll(
  who: Caller,
  documents: Documents,
  { seen }: Secrets,
): Promise<[Call, Answer][]> {
  const calls = documents.queries.flatMap((operation) => {
    const record = recordIn(operation.variables);
    if (!record) return [plainCall(operation)];
    const rows = seen[idPlace(operation.name, [record]).table ?? ''] ?? [];
    // Those with versions are read with them, below.
    return rows
      .filter((row) => !row['submitted_versions'])
      .map((row) => plainCall(operation, { [record]: row['id'] }));
  });
  for (const operation of documents.withChoices)
    for (const row of seen['case_versions'] ?? [])
      calls.push(
        plainCall(operation, { id: row['case_presentation_id'], submittedVersion_number: row['number'] }),
      );
  const answers: [Call, Answer][] = [];
  await inTurns(calls, async (call) => {
    answers.push([call, await who.try(call.operation.query, call.variables)]);
  });
  return answers;
}

/** `Type.field` of all that an answer holds. */
export function fieldsIn(data: Loose, found = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const one of data) fieldsIn(one, found);
  else if (data !== null && typeof data === 'object') {
    for (const [name, value] of Object.entries(data)) {
      if (data.__typename) found.add(`${data.__typename}.${name}`);
      fieldsIn(value, found);
    }
  }
  return found;
}
