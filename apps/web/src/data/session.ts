import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { client } from './apollo';
import { endSignIn, signInByPassword, type AuthAnswer } from './auth';
import { MeDocument, type MeQuery } from './generated';
import { showTimesFor } from '../ui/zone';
import { forgetEverything, keepTextFor } from './kept-text';

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

export async function signIn(email: string, password: string): Promise<AuthAnswer> {
  const answer = await signInByPassword(email, password);
  if (!answer.ok) return answer;
  // Whatever the cache knows was read by someone else, or by nobody.
  await client.clearStore();
  return answer;
}

/** A full load of the sign-in page leaves nothing of the last person in memory. */
export async function signOut(): Promise<AuthAnswer> {
  const answer = await endSignIn();
  if (!answer.ok && answer.why !== 'refused') return answer;
  forgetEverything();
  window.location.replace('/sign-in');
  return { ok: true };
}

/** The server no longer knows us; what was typed stays for when the same person returns. */
export async function forgetSignIn(): Promise<void> {
  await client.clearStore();
}

function note(me: Me | null): void {
  keepTextFor(me?.person.id);
  showTimesFor(me?.person.timeZone);
}
