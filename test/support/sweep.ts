import { encodeCursor } from '@second-chair/platform';
import { isNonNullType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { v7 as uuid } from 'uuid';
import { changed, leavesOf } from './bad-input';
import type { Answer, Caller, Loose } from './graphql';
import { operationsOf, valueFor, type Operation } from './operations';
import type { Secrets } from './secrets';
import { idPlacesOf, soundInput, type IdPlace } from './sound-input';

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
      ({ variables }, i) => takesId(variables) && whole[i]?.query !== queries[i]?.query,
    ),
    mutations: operationsOf(schema, 'mutation', isPlain),
  };
}

const takesId = (variables: Operation['variables']): boolean => isNonNullType(variables['id']);

/** A variable of a field inside, and not of the query itself. */
const isInner = (name: string): boolean => name.includes('_');

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
        : valueFor(type, name, ({ typeName }) =>
            typeName === 'ID' && isNonNullType(type) ? uuid() : undefined,
          ),
    ]),
  );
  return { operation, variables: { ...variables, ...given } };
}

/** A query with each id that is hidden, at each place that takes one. */
export function queryCalls(operation: Operation, { hidden, seen }: Secrets, isBrief: boolean): Call[] {
  const own = Object.fromEntries(
    idPlacesOf(operation).map(({ path, table, name }) => [String(path[0]), idOf(seen[table ?? name]?.[0])]),
  );
  const required = Object.entries(operation.variables).filter(([, type]) => isNonNullType(type));
  const base = plainCall(operation, {
    ...Object.fromEntries(required.flatMap(([name]) => (own[name] ? [[name, own[name]]] : []))),
    ...Object.fromEntries(
      Object.keys(operation.variables).flatMap((name) => (/(^|_)first$/u.test(name) ? [[name, 1]] : [])),
    ),
  });
  return idPlacesOf(operation).flatMap((place) => {
    // Whole lists with a case of each kind in them take long; one case asks the same field.
    if (isInner(String(place.path[0])) && !takesId(operation.variables)) return [];
    return idsFor(place, hidden, isBrief).map((id) => ({
      operation,
      place,
      variables: changed(base.variables, place.path, id) as Record<string, unknown>,
    }));
  });
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

/** What a mutation is called with at one place that takes an id, and otherwise about what is the caller’s own. */
export function mutationCall(operation: Operation, place: IdPlace, own: Own, id: string): Call {
  const type = operation.variables['input'] as GraphQLInputType;
  const input = soundInput({ name: operation.name, type }, own, place.path);
  const value = String(place.type).startsWith('[') ? [id] : id;
  return { operation, place, variables: { input: changed(input, place.path, value) } };
}

/** Kinds of which every one is tried. */
const triedWhole = ['case_presentations', 'threads', 'posts'];

/** One id of every kind, and of the kind that belongs there every one; of those that the caller makes up, such as are taken. */
export function idsFor({ table, isNew }: IdPlace, hidden: Secrets['hidden'], isBrief: boolean): string[] {
  const kind = hidden[table ?? ''] ?? [];
  if (isNew) return kind.slice(0, 5);
  const more = triedWhole.includes(table ?? '') ? kind : kind.slice(0, 5);
  return [...new Set(isBrief ? oneOfEach(hidden).slice(0, 4) : [...oneOfEach(hidden), ...more])];
}

function oneOfEach(hidden: Secrets['hidden']): string[] {
  return Object.values(hidden).flatMap((ids) => ids.slice(0, 1));
}

function idOf(row: Record<string, unknown> | undefined): string | undefined {
  return row?.['id'] as string | undefined;
}

/** Every record that somebody can open, with all that can be asked of it, and the lists that they are in. */
export async function readAll(
  who: Caller,
  documents: Documents,
  { seen }: Secrets,
): Promise<[Call, Answer][]> {
  const calls = documents.queries.flatMap((operation) => {
    const [place] = idPlacesOf(operation);
    if (!takesId(operation.variables)) return [plainCall(operation)];
    const rows = seen[place?.table ?? ''] ?? [];
    // Those with versions are read with them, below.
    return rows
      .filter((row) => !row['submitted_versions'])
      .map((row) => plainCall(operation, { id: row['id'] }));
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
