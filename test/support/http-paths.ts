import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { doors } from '../../libs/people/src/sign-in/sign-in-doors';
import type { StoryApp } from './app';
import type { Caller } from './graphql';

/** What better-auth would serve if it were let, and what is let. */
export function authPaths(): string[] {
  const { api } = betterAuth({
    baseURL: 'http://localhost',
    secret: 'only to be asked what it serves, and never served',
    emailAndPassword: { enabled: true },
    plugins: [twoFactor(), passkey()],
    logger: { disabled: true },
  });
  const served = Object.values(api).flatMap(({ path }: { path?: string }) => path ?? []);
  return [...new Set([...served, ...Object.keys(doors)])];
}

export const isDoor = (path: string): boolean => Object.hasOwn(doors, path);

/** The routes that the server itself has, beside what is mounted: sign-in, GraphQL, sockets and the files of the web app. */
export function routesOf(app: StoryApp): string[] {
  const express = app.server.app.getHttpAdapter().getInstance() as {
    router: { stack: { route?: { path: string } }[] };
  };
  return [...new Set(express.router.stack.flatMap(({ route }) => route?.path ?? []))].sort();
}

/** Paths that lead nowhere, or must not lead out. */
export const otherPaths = [
  '/',
  '/index.html',
  '/outbox',
  '/api',
  '/graphql',
  '/graphql?query={__schema{types{name}}}',
  '/cases/anything',
  '/invitation',
  '/socket.io/?EIO=4&transport=polling',
  '/..%2f..%2f..%2fpackage.json',
  '/assets/..%2f..%2fpackage.json',
  '/.env',
  '/data/database/PG_VERSION',
];

export async function answerTo(
  { url }: StoryApp,
  { cookie }: Pick<Caller, 'cookie'>,
  method: string,
  path: string,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    redirect: 'manual',
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  return { status: response.status, text: `${await response.text()} ${response.headers.get('location')}` };
}
