import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Jobs } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { account, caseInReview } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { freePort } from '../support/free-port';
import { signedIn, type Caller } from '../support/graphql';
import { startMailServer, type MailServer } from '../support/mail-server';
import { startServerProcess } from '../support/server-process';
import { until } from '../support/sockets';

jest.setTimeout(120_000);

let app: StoryApp;
let cast: Cast;
let port: number;
let mailServer: MailServer;
let lead: Caller;
let clinician: Caller;

beforeAll(async () => {
  port = await freePort();
  app = await startApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, WORKERS: 'on' });
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  clinician = await signedIn(app.url, cast.clinician);
});
beforeEach(async () => {
  mailServer = await startMailServer(port);
});
afterEach(() => mailServer.stop());
afterAll(() => app.stop());

const invite = (email: string) =>
  lead.do(
    'inviteMember',
    { id: uuid(), teamId: cast.team, email, role: 'MEMBER' },
    '... on InvitationIssued { link }',
  );
const mailsTo = (email: string) => mailServer.received.filter(({ to }) => to.includes(email));
const mailRow = (email: string) =>
  withClient(app.database.ownerUrl, async (client) => {
    const { rows } = await client.query('select id, attempts, sent_at from mails where "to" = $1', [email]);
    return rows[0] as { id: string; attempts: number; sent_at: Date | null } | undefined;
  });
/** The time for which a mail that failed is left alone passes. */
const laterOn = () =>
  withClient(app.database.ownerUrl, (client) =>
    client.query(`update mails set due_at = now() - interval '1 second' where sent_at is null`),
  );
const sweep = () => app.server.app.get(Jobs).sweep();

describe('a mail', () => {
  it('goes out with what caused it, to whom it concerns, and only to them', async () => {
    const { link } = await invite('first@story.example');
    await until(() => mailsTo('first@story.example').length > 0, 'the invitation');
    expect(mailsTo('first@story.example')[0]?.text).toContain(link);
    await until(async () => (await mailRow('first@story.example'))?.sent_at, 'the note that it went');
    await sweep();
    expect(mailServer.received).toHaveLength(1);
  });

  it('says that a case waits, and not a word of it', async () => {
    const { id } = await caseInReview(clinician, cast.team);
    await until(() => mailServer.received.length >= 2, 'a mail to each reviewer');
    expect(mailServer.received.flatMap(({ to }) => to).sort()).toEqual(
      [cast.lead.email, cast.supervisor.email].sort(),
    );
    const written = [account.headline, account.focusQuestion, ...account.sections.map(({ text }) => text)];
    for (const { text } of mailServer.received) {
      expect(text).toContain(id);
      for (const words of written) expect(text).not.toContain(words);
    }
  });

  it('waits while the mail server is away, and goes out once when it is back', async () => {
    await mailServer.stop();
    await invite('patient@story.example');
    await until(async () => (await mailRow('patient@story.example'))?.attempts, 'a first attempt');
    await until(() => app.logged().includes('mail not accepted'), 'a word about it in the log');
    expect((await mailRow('patient@story.example'))?.sent_at).toBeNull();
    expect(app.logged()).not.toContain('patient@story.example');

    mailServer = await startMailServer(port);
    await sweep();
    expect(mailServer.received).toEqual([]);
    await laterOn();
    await Promise.all([sweep(), sweep(), sweep()]);
    const row = await mailRow('patient@story.example');
    expect(row?.sent_at).not.toBeNull();
    expect(mailsTo('patient@story.example').map(({ messageId }) => messageId)).toEqual([
      `<${row?.id}@localhost>`,
    ]);
    await laterOn();
    await sweep();
    expect(mailServer.received).toHaveLength(1);
  });

  it('carries the same id again when the note that it went was lost', async () => {
    await invite('twice@story.example');
    await until(async () => (await mailRow('twice@story.example'))?.sent_at, 'the first copy');
    await withClient(app.database.ownerUrl, (client) =>
      client.query(`update mails set sent_at = null where "to" = 'twice@story.example'`),
    );
    await laterOn();
    await sweep();
    const ids = mailsTo('twice@story.example').map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is sent by one of several servers that work at the same time', async () => {
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, WORKERS: 'on' };
    const servers = await Promise.all([1, 2].map(() => startServerProcess(app.database, { env })));
    try {
      const emails = Array.from({ length: 30 }, (_, i) => `many-${i}@story.example`);
      for (const email of emails) await invite(email);
      await until(
        async () => {
          await sweep();
          const rows = await Promise.all(emails.map(mailRow));
          return rows.every((row) => row?.sent_at);
        },
        'all mails to have gone',
        30_000,
      );
      expect(mailServer.received.flatMap(({ to }) => to).sort()).toEqual(emails.sort());
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  });
});
