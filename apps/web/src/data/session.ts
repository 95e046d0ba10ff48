import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { client } from './apollo';
import { endSignIn, giveCode, signInByPassword, type AuthAnswer, type SignInPlace } from './auth';
import { MeDocument, MySignInDocument, type MeQuery, type MySignInQuery } from './generated';
import { signInByPasskey } from './passkeys';
import { showTimesFor } from '../ui/zone';
import { forgetPseudonyms } from './kept-pseudonyms';
import { lastSearch } from './last-search';

export type Me = NonNullable<MeQuery['me']>;

/** Who is signed in, from the cache when it is known; null when nobody is. */
export async function loadMe(): Promise<Me | null> {
  const { data } = await client.query({ query: MeDocument, fetchPolicy: 'cache-first' });
  const me = data?.me ?? null;
  note(me);
  return me;
}

let device: Promise<typeof import('./kept/this-device')> | undefined;

function thisDevice(): NonNullable<typeof device> {
  device ??= import('./kept/this-device');
  device.catch(() => (device = undefined));
  return device;
}

/**
 * Brings back what this person typed on this device and had not sent; before any screen asks for it.
 * @throws while the server does not hand out the key to it.
 */
export async function openKept({ person }: Me): Promise<void> {
  await (await thisDevice()).keeper.open(person.id);
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

export async function signIn(
  email: string,
  password: string,
  place?: SignInPlace,
): ReturnType<typeof signInByPassword> {
  const answer = await signInByPassword(email, password, place);
  if (answer.ok && !answer.needsCode) await forgetWhatWasRead();
  return answer;
}

export async function signInWithCode(code: string, place?: SignInPlace): Promise<AuthAnswer> {
  const answer = await giveCode(code, place);
  if (answer.ok) await forgetWhatWasRead();
  return answer;
}

export async function signInWithPasskey(place?: SignInPlace): ReturnType<typeof signInByPasskey> {
  const answer = await signInByPasskey(place);
  if (answer?.ok) await forgetWhatWasRead();
  return answer;
}

/** Whatever the cache knows was read by someone else, or by nobody. */
export async function forgetWhatWasRead(): Promise<void> {
  lastSearch.keep('');
  // A page that nobody was signed in to has never opened it.
  if (device) await (await device).keeper.close();
  await client.clearStore();
}

/** A full load of the sign-in page leaves nothing of the last person in memory. */
export async function signOut(): Promise<AuthAnswer> {
  const answer = await endSignIn();
  if (!answer.ok && answer.why !== 'refused') return answer;
  await (await thisDevice()).keeper.wipe();
  await forgetPseudonyms();
  window.location.replace('/sign-in');
  return { ok: true, body: null };
}

function note(me: Me | null): void {
  showTimesFor(me?.person.timeZone);
}
