import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessSealer } from '@second-chair/platform';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { draftCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signedIn, type Caller } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  for (let i = 0; i < 3; i += 1) await draftCase(clinician, cast.team);
  await seal();
  await draftCase(clinician, cast.team);
  await seal();
});
afterAll(() => app.stop());

const seal = (): Promise<void> =>
  app.server.app.get(AccessSealer, { strict: false }).seal(cast.organisationId);

const asOwner = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  withClient(app.database.ownerUrl, async (owner) => (await owner.query(sql, values)).rows as T[]);

/** The line about the organisation, and how the command ended. */
async function verify(): Promise<{ said: string; code: number }> {
  const env = { ...process.env, DATABASE_OWNER_URL: app.database.ownerUrl };
  const { stdout, code } = await promisify(execFile)(process.execPath, ['tools/audit-verify.mjs'], { env })
    .then(({ stdout }) => ({ stdout, code: 0 }))
    .catch((error: { stdout: string; code: number }) => error);
  const said = stdout.split('\n').find((line) => line.startsWith(cast.organisationId)) ?? stdout;
  return { said, code };
}

async function entryIds(): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    'select id::text from access_entries where organisation_id = $1 order by access_entries.id',
    [cast.organisationId],
  );
  return rows.map(({ id }) => id);
}

describe('the log', () => {
  it('is as it was sealed, and how much waits for a seal is told', async () => {
    const sealed = (await entryIds()).length;
    expect(sealed).toBeGreaterThan(6);
    await clinician.ask('{ casePresentations(first: 30) { nodes { id } } }');
    const { said, code } = await verify();
    expect(code).toBe(0);
    expect(said).toContain(`${sealed} entries under 2 seals are as they were; 4 are not sealed yet`);
    await seal();
    expect((await verify()).said).toContain(
      `${sealed + 4} entries under 3 seals are as they were; 0 are not`,
    );
  });

  it('is not sealed past what may still be written', async () => {
    const slow = new Client({ connectionString: app.database.appUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query(`select set_config('app.organisation_id', $1, true)`, [cast.organisationId]);
    await slow.query(
      `insert into access_entries (organisation_id, at, request_id, action, subject_kind, subject_id)
       values ($1, now(), 'slow', 'read', 'case', $2)`,
      [cast.organisationId, uuid()],
    );
    // Nobody waits for the slow one but the sealer.
    await draftCase(clinician, cast.team);
    await seal();
    expect((await verify()).said).toContain('2 are not sealed yet');
    await slow.query('commit');
    await slow.end();
    expect((await verify()).said).toContain('3 are not sealed yet');
    await seal();
    expect((await verify()).said).toContain('; 0 are not sealed yet');
  });

  it('is out of the application’s reach, and so are its seals', async () => {
    await withClient(app.database.appUrl, async (client) => {
      for (const statement of ['update access_seals set hash = hash', 'delete from access_seals'])
        await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    });
  });
});

describe('what does not fit any more is named', () => {
  /** As if it had never been, whatever came of it. */
  async function meddling(statement: string, values: unknown[]): Promise<{ said: string; code: number }> {
    await asOwner('create table kept_entries as select * from access_entries');
    await asOwner('create table kept_seals as select * from access_seals');
    try {
      await asOwner(statement, values);
      return await verify();
    } finally {
      await asOwner('delete from access_entries');
      await asOwner('insert into access_entries overriding system value select * from kept_entries');
      await asOwner('delete from access_seals');
      await asOwner('insert into access_seals select * from kept_seals');
      await asOwner('drop table kept_entries');
      await asOwner('drop table kept_seals');
    }
  }

  it('an entry that was changed', async () => {
    const id = (await entryIds())[2];
    const { said, code } = await meddling(
      'update access_entries set actor_id = $2 where access_entries.id = $1',
      [id, cast.colleague.personId],
    );
    expect([code, said]).toEqual([1, `${cast.organisationId}: BROKEN at seal 1: entry ${id} was changed.`]);
    expect((await verify()).code).toBe(0);
  });

  it('from where an entry came', async () => {
    const id = (await entryIds())[2];
    for (const change of [`address = '198.51.100.7'`, 'address = null, device = null']) {
      const { said } = await meddling(`update access_entries set ${change} where access_entries.id = $1`, [
        id,
      ]);
      expect(said).toContain(`BROKEN at seal 1: entry ${id} was changed.`);
    }
  });

  it('an entry that is gone', async () => {
    const [, , , id, next] = await entryIds();
    const { said, code } = await meddling('delete from access_entries where access_entries.id = $1', [id]);
    expect([code, said]).toEqual([1, expect.stringContaining(`seal 1: an entry is missing before ${next}.`)]);
  });

  it('an entry that was slipped in', async () => {
    const { said, code } = await meddling(
      `insert into access_entries overriding system value
       select -1, organisation_id, actor_id, at, request_id, action, subject_kind, subject_id, address, device
       from access_entries where access_entries.id = $1`,
      [(await entryIds())[1]],
    );
    expect([code, said]).toEqual([1, expect.stringContaining('seal 1: entry -1 was added.')]);
  });

  it('a seal that was changed, and one that is gone', async () => {
    const rewritten = await meddling(
      `update access_seals set marks = overlay(marks placing '0000' from 1) where organisation_id = $1 and number = 2`,
      [cast.organisationId],
    );
    expect([rewritten.code, rewritten.said]).toEqual([1, expect.stringContaining('BROKEN at seal 2')]);
    const gone = await meddling('delete from access_seals where organisation_id = $1 and number = 1', [
      cast.organisationId,
    ]);
    expect([gone.code, gone.said]).toEqual([1, expect.stringContaining('seal 1 is missing')]);
  });
});
