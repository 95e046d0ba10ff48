import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { client } from './apollo';
import { endSignIn, giveCode, signInByPassword, type AuthAnswer } from './auth';
import { MeDocument, MySignInDocument, type MeQuery, type MySignInQuery } from './generated';
import { signInByPasskey } from './passkeys';
import { showTimesFor } from '../ui/zone';
import { forgetPseudonyms } from './kept-pseudonyms';
import { forgetEverything, keepTextFor } from './kept-text';
import { lastSearch } from './last-search';

export type Me = NonNullable<MeQuery['me']>;

/** Who is signed in, from the cache when it is known; null when nobody is. */
export async function loadMe(): Promise<Me | null> {
  const { data } = await client.query({ query: MeDocument, fetchPolicy: 'cache-first' });
  const me = data?.me ?? null;
  note(me);
  return me;
}

/** For screens inside the frame, which opens only to someone signed in. */
export function useMe(): Me {
  const { data } = useQuery(MeDocument, { fetchPolicy: 'cache-first' });
  useEffect(() => {
    if (data?.me) note(data.me);
  }, [data]);
  if (!data?.me) throw new Error('This screen needs someone signed in.');
  return data.me;
}

export type MySignIn = MySignInQuery['mySignIn'];

/** What stands between this browser and its workspace. */
export async function loadMySignIn(): Promise<MySignIn> {
  const { data } = await client.query({ query: MySignInDocument, fetchPolicy: 'network-only' });
  if (!data) throw new Error('The server said nothing about the sign-in.');
  return data.mySignIn;
}

export async function signIn(email: string, password: string): ReturnType<typeof signInByPassword> {
  const answer = await signInByPassword(email, password);
  if (answer.ok && !answer.needsCode) await forgetWhatWasRead();
  return answer;
}

export async function signInWithCode(code: string): Promise<AuthAnswer> {
  const answer = await giveCode(code);
  if (answer.ok) await forgetWhatWasRead();
  return answer;
}

export async function signInWithPasskey(): ReturnType<typeof signInByPasskey> {
  const answer = await signInByPasskey();
  if (answer?.ok) await forgetWhatWasRead();
  return answer;
}

/** Whatever the cache knows was read by someone else, or by nobody. */
export async function forgetWhatWasRead(): Promise<void> {
  lastSearch.keep('');
  await client.clearStore();
}

/** A full load of the sign-in page leaves nothing of the last person in memory. */
export async function signOut(): Promise<AuthAnswer> {
  const answer = await endSignIn();
  if (!answer.ok && answer.why !== 'refused') return answer;
  forgetEverything();
  await forgetPseudonyms();
  window.location.replace('/sign-in');
  return { ok: true, body: null };
}

function note(me: Me | null): void {
  keepTextFor(me?.person.id);
  showTimesFor(me?.person.timeZone);
}
