// `npm run people:reset-factor -- EMAIL [--keep-passkeys]`: takes away the second factors of an account, for an operator,
// where no admin can. Works as the owner of the tables: DATABASE_OWNER_URL, or else on the embedded database of DATA_DIR
// while the server runs. How to make sure who asks: docs/operating.md.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { ownerUrl } from './lib/owner-url.mjs';
import { PlainError } from './lib/plain-error.mjs';
import { serverCode } from './lib/server-code.mjs';

const OPERATOR = 'Whoever runs this workspace';

/** Everyone that the account is, in each organisation where they are. */
async function peopleOf(database, email) {
  const { rows } = await database.query(
    `select p.id, p.account_id as "accountId", p.name, p.email, p.organisation_id as "organisationId",
       o.name as organisation
     from auth."user" u join people p on p.account_id = u.id and p.left_at is null
     join organisations o on o.id = p.organisation_id where u.email = lower($1) order by p.joined_at for update of u`,
    [email.trim()],
  );
  return rows;
}

async function takeAway(database, accountId, keepsPasskeys) {
  const of = (table) => database.query(`delete from auth."${table}" where "userId" = $1`, [accountId]);
  const gone = (await of('twoFactor')).rowCount + (keepsPasskeys ? 0 : (await of('passkey')).rowCount);
  if (gone === 0) return false;
  await database.query('update auth."user" set "twoFactorEnabled" = false where id = $1', [accountId]);
  await database.query(`delete from auth.verification where value = $1 and identifier like '2fa-%'`, [
    accountId,
  ]);
  // Over from now on; the server's sweep takes them away, and cuts the screens that are open.
  await database.query('update auth.session set "expiresAt" = now() where "userId" = $1', [accountId]);
  return true;
}

async function note(database, { id, organisationId }) {
  await database.query(
    `insert into access_entries (organisation_id, actor_id, at, request_id, action, subject_kind, subject_id)
     values ($1, null, now(), $2, 'took second factors away', 'person', $3)`,
    [organisationId, uuid(), id],
  );
}

async function tell(database, person, { mailInWords, readSettings }) {
  const { PUBLIC_URL, PORT } = process.env;
  const { publicUrl } = readSettings({ PUBLIC_URL, PORT });
  const queue = async (kind, to, link) => {
    const values = {
      name: to.name,
      by: OPERATOR,
      person: person.name,
      organisation: person.organisation,
      link,
    };
    const { subject, text } = mailInWords(kind, values);
    await database.query(
      `insert into mails (id, organisation_id, kind, "to", subject, text, created_at, due_at)
       values ($1, $2, $3, $4, $5, $6, now(), now())`,
      [uuid(), person.organisationId, kind, to.email, subject, text],
    );
  };
  await queue('second-factor-taken', person, `${publicUrl}/sign-in`);
  const { rows: admins } = await database.query(
    'select name, email from people where organisation_id = $1 and is_admin and left_at is null and id <> $2',
    [person.organisationId, person.id],
  );
  for (const admin of admins)
    await queue('second-factor-taken-of', admin, `${publicUrl}/organisation/people/${person.id}/sign-in`);
}

let database;
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'keep-passkeys': { type: 'boolean', default: false } },
  });
  if (positionals.length !== 1) throw new PlainError('say whose: npm run people:reset-factor -- EMAIL');
  database = new pg.Client({ connectionString: ownerUrl() });
  await database.connect();
  await database.query('begin');
  const people = await peopleOf(database, positionals[0]);
  const [person] = people;
  if (!person) throw new PlainError('nobody signs in with this address');
  if (await takeAway(database, person.accountId, values['keep-passkeys'])) {
    const words = await serverCode('people/tools.ts');
    for (const one of people) {
      await note(database, one);
      await tell(database, one, words);
    }
    await database.query('commit');
    console.log(
      `The second step of ${person.name} is taken away. They sign in with their password; open screens close within a minute.`,
    );
  } else console.log(`${person.name} has no second step, so nothing was changed.`);
} catch (error) {
  console.error(`people:reset-factor: ${error.message}`);
  process.exitCode = 1;
} finally {
  // Whatever was not committed is as it was.
  await database?.end().catch(() => undefined);
}
