import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { readyCase, threadOf } from '../support/cases';
import { PASSWORD, seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, signedIn, signIn, type Caller } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  clinician = await signedIn(app.url, cast.clinician);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());

const ISSUED = '... on InvitationIssued { link invitation { id email } }';
const ACCEPTED = '... on InvitationAccepted { email teamId }';
const invite = (who: Caller, email: string, teamId = cast.team, id = uuid()) =>
  who.do('inviteMember', { id, teamId, email, role: 'MEMBER' }, ISSUED);
const tokenOf = ({ link }: { link: string }) => link.split('#').at(-1);
const post = (path: string, body: object) =>
  fetch(`${app.url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app.url },
    body: JSON.stringify(body),
  });

describe('an invitation', () => {
  it('brings someone into the team once', async () => {
    const id = uuid();
    const issued = await invite(lead, 'newcomer@story.example', cast.team, id);
    expect(await invite(lead, 'newcomer@story.example', cast.team, id)).toEqual(issued);
    const nobody = caller(app.url);
    const preview = await nobody.ask(
      'query ($token: String!) { invitation(token: $token) { __typename ... on InvitationPreview { teamName email hasAccount } } }',
      { token: tokenOf(issued) },
    );
    expect(preview.invitation).toMatchObject({
      teamName: 'First',
      email: 'newcomer@story.example',
      hasAccount: false,
    });
    const join = { token: tokenOf(issued), name: 'Newcomer', password: 'short' };
    expect(await nobody.do('acceptInvitation', join, ACCEPTED)).toMatchObject({
      __typename: 'PasswordRefused',
    });
    expect(await nobody.do('acceptInvitation', { ...join, password: PASSWORD }, ACCEPTED)).toMatchObject({
      email: 'newcomer@story.example',
      teamId: cast.team,
    });
    expect(await nobody.do('acceptInvitation', { ...join, password: PASSWORD }, ACCEPTED)).toMatchObject({
      __typename: 'InvitationUnusable',
    });
    const newcomer = await signedIn(app.url, { email: 'newcomer@story.example' });
    expect((await newcomer.ask('{ me { teams { name viewerRole } } }')).me.teams).toEqual([
      { name: 'First', viewerRole: 'MEMBER' },
    ]);
    expect(await invite(lead, 'newcomer@story.example')).toMatchObject({ __typename: 'AlreadyMember' });
  });

  it('is good for nothing when forged, revoked or expired, and the answers are alike', async () => {
    const issued = await invite(lead, 'late@story.example');
    const token = String(tokenOf(issued));
    await lead.do('revokeInvitation', { id: issued.invitation.id }, '... on Team { id }');
    const expired = await invite(lead, 'later@story.example');
    await withClient(app.database.ownerUrl, (client) =>
      client.query(`update invitations set expires_at = now() - interval '1 minute' where id = $1`, [
        expired.invitation.id,
      ]),
    );
    const answers = await Promise.all(
      [token, `${token.slice(0, -2)}xx`, 'nonsense', String(tokenOf(expired))].map((each) =>
        caller(app.url).do(
          'acceptInvitation',
          { token: each, name: 'Someone', password: PASSWORD },
          ACCEPTED,
        ),
      ),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ __typename: 'InvitationUnusable' });
  });

  it('is written by leads only', async () => {
    expect(await invite(clinician, 'x@story.example')).toMatchObject({ __typename: 'NotAllowed' });
    await expect(invite(outsider, 'x@story.example')).rejects.toThrow('NOT_FOUND');
  });
});

describe('someone who is removed', () => {
  it('loses everything at once, also on a page that is open', async () => {
    const trainee = await signedIn(app.url, cast.trainee);
    const { id } = await readyCase(clinician, lead, cast.team);
    const thread = await threadOf(trainee, id);
    const listener = await listen(app.url, trainee);
    expect(await listener.join(`thread:${thread.id}`)).toMatchObject({ ok: true });
    const told = new Promise((resolve) => listener.socket.once('access.changed', () => resolve('told')));
    const { team } = await lead.ask(
      'query ($id: ID!) { team(id: $id) { memberships { id person { id } } } }',
      {
        id: cast.team,
      },
    );
    const place = team.memberships.find(
      (one: { person: { id: string } }) => one.person.id === cast.trainee.personId,
    );
    await lead.do('removeMember', { membershipId: place.id }, '... on Team { id }');
    expect(await told).toBe('told');
    await clinician.do(
      'addPost',
      { id: uuid(), threadId: thread.id, body: 'Among ourselves.' },
      '... on Post { id }',
    );
    expect(listener.socket.connected).toBe(false);
    await expect(listen(app.url, trainee)).rejects.toThrow('UNAUTHENTICATED');
    expect(listener.events).toEqual([]);
    const read = await trainee.try('query ($id: ID!) { casePresentation(id: $id) { id } }', { id });
    expect(read.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await signIn(app.url, cast.trainee.email)).status).toBe(401);
    listener.close();
  });

  it('is never a team’s last lead', async () => {
    const { team } = await lead.ask('query ($id: ID!) { team(id: $id) { memberships { id role } } }', {
      id: cast.team,
    });
    const place = team.memberships.find((one: { role: string }) => one.role === 'LEAD');
    expect(await lead.do('removeMember', { membershipId: place.id }, '... on Team { id }')).toMatchObject({
      __typename: 'LastLead',
    });
    expect(
      await lead.do('changeRole', { membershipId: place.id, role: 'MEMBER' }, '... on Membership { id }'),
    ).toMatchObject({ __typename: 'LastLead' });
  });
});

describe('signing in', () => {
  it('answers alike for an unknown address and a wrong password, and for someone who left', async () => {
    const answers = await Promise.all(
      ['unknown@story.example', cast.clinician.email].map(async (email) => {
        const response = await signIn(app.url, email, 'not the password');
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(401);
  });

  it('counts tries by account and tells the wait', async () => {
    const statuses: number[] = [];
    let last: Response | undefined;
    for (let i = 0; i < 12; i += 1) {
      last = await signIn(app.url, 'guessed@story.example', `guess number ${i}`);
      statuses.push(last.status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(((await last?.json()) as { message: string }).message).toMatch(/wait \d+ minutes/);
  });

  it('ends with signing out', async () => {
    const caller = await signedIn(app.url, cast.colleague);
    await fetch(`${app.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: caller.cookie, 'content-type': 'application/json', origin: app.url },
      body: '{}',
    });
    expect((await caller.ask('{ me { email } }')).me).toBeNull();
  });

  it('can be had again by mail, once, with the same answer for every address', async () => {
    const known = await post('request-password-reset', { email: cast.supervisor.email });
    const unknown = await post('request-password-reset', { email: 'no@story.example' });
    expect(await known.text()).toBe(await unknown.text());
    const mail = await until(async () => {
      const { rows } = await withClient(app.database.ownerUrl, (client) =>
        client.query(`select "to", text from mails where kind = 'password-reset'`),
      );
      return rows[0] as { to: string; text: string } | undefined;
    }, 'the reset mail');
    expect(mail.to).toBe(cast.supervisor.email);
    const token = /reset-password#(\S+)/.exec(mail.text)?.[1];
    const reset = { token, newPassword: 'another password for stories' };
    expect((await post('reset-password', reset)).status).toBe(200);
    expect((await post('reset-password', reset)).status).toBe(400);
    expect((await signIn(app.url, cast.supervisor.email, reset.newPassword)).status).toBe(200);
    expect(app.logged()).not.toContain(String(token));
  });
});
