import type { ApolloClient, DocumentNode, ObservableQuery } from '@apollo/client';
import { Kind } from 'graphql';

const PAUSE = 250;

const wanted = new WeakMap<ApolloClient, Set<string>>();

/** Asks again, in a moment and once, for what is on screen under these root fields. News often comes in handfuls. */
export function refetchSoon(client: ApolloClient, rootFields: readonly string[]): void {
  const waiting = wanted.get(client);
  if (waiting) {
    rootFields.forEach((field) => waiting.add(field));
    return;
  }
  const fields = new Set(rootFields);
  wanted.set(client, fields);
  setTimeout(() => {
    wanted.delete(client);
    void quietly(
      client.refetchQueries({
        include: 'active',
        onQueryUpdated: (query: ObservableQuery) =>
          rootFieldsOf(query.query).some((field) => fields.has(field)),
      }),
    );
  }, PAUSE);
}

/** Asks again where the round of this thread stands, and what is held in it. */
export function refetchRound(client: ApolloClient, threadId: string): void {
  void quietly(
    client.refetchQueries({
      include: 'active',
      onQueryUpdated: (query: ObservableQuery) =>
        query.queryName === 'Round' && query.variables['id'] === threadId && anew(query),
    }),
  );
}

/** Posts came to this thread or went, or it was resolved: what is known of its stream is forgotten and asked for anew. */
export function refetchThread(client: ApolloClient, threadId: string): void {
  void quietly(
    client.refetchQueries({
      include: 'active',
      onQueryUpdated: (query: ObservableQuery) =>
        /^(?:Thread|ThreadAround|PostsOfKind)/u.test(query.queryName ?? '') &&
        query.variables['id'] === threadId &&
        anew(query),
    }),
  );
}

/** Asks again for the queries on screen that show this case, unless its version is known already. */
export function refetchCase(client: ApolloClient, id: string, version?: number): void {
  const cacheId = client.cache.identify({ __typename: 'CasePresentation', id });
  if (cacheId === undefined) return;
  let isKnown = false;
  void quietly(
    client.refetchQueries({
      updateCache: (cache) => {
        cache.modify({
          id: cacheId,
          fields: (value, { fieldName, readField, INVALIDATE }) => {
            if (version !== undefined && Number(readField('version')) >= version) isKnown = true;
            return fieldName === 'id' || isKnown ? value : INVALIDATE;
          },
        });
      },
      onQueryUpdated: (query: ObservableQuery) => !isKnown && anew(query),
    }),
  );
}

/**
 * What the person may see has changed. Everything on screen is asked for again, in place, so that what is being typed
 * stays; everything else that was loaded is forgotten, and with it what may no longer be seen.
 */
export async function refetchAll(client: ApolloClient): Promise<void> {
  const asked = client.refetchQueries({ include: 'active', onQueryUpdated: anew });
  asked.catch(() => undefined);
  const results = await Promise.allSettled(asked.results);
  const ids = new Set<unknown>();
  const fields = new Set<string>();
  asked.queries.forEach((query, index) => {
    if (results[index]?.status !== 'fulfilled') return;
    rootFieldsOf(query.query).forEach((field) => fields.add(field));
    ids.add(query.variables['id']);
  });
  client.cache.modify({
    fields: (value: unknown, { fieldName, storeFieldName, DELETE }) => {
      const id = /"id":"([^"]+)"/.exec(storeFieldName)?.[1];
      return fields.has(fieldName) && (id === undefined || ids.has(id)) ? value : DELETE;
    },
  });
  client.cache.gc();
}

/** An answer that is already on its way may be of before the news: it does not do for this question. */
function anew(query: ObservableQuery): boolean {
  query.options.context = { ...query.options.context, queryDeduplication: false };
  return true;
}

export function rootFieldsOf(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        )
      : [],
  );
}

// A refetch that fails shows in the query itself; nobody waits for this promise.
async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}
