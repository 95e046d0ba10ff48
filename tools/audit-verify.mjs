// `npm run audit:verify`: does the access log still say what was sealed? Asks the database itself, as the owner of its
// tables: DATABASE_OWNER_URL, or else the embedded database of DATA_DIR while the server runs.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { ownerUrl } from './lib/owner-url.mjs';

const MARK = 16;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const columns = `id::text, organisation_id::text, actor_id::text,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), request_id, action, subject_kind, subject_id::text`;
const entriesOf = `select case when address is null and device is null then json_build_array(${columns})
    else json_build_array(${columns}, address, device) end as entry
  from access_entries where organisation_id = $1 and access_entries.id > $2 and access_entries.id <= $3
  order by access_entries.id`;

/** The first entry under a seal that is not as it was, in words; a seal that was rewritten leaves none to name. */
function firstBroken(seal, entries) {
  const sealed = seal.marks.match(new RegExp(`.{${MARK}}`, 'gu')) ?? [];
  const found = entries.map((entry) => sha256(JSON.stringify(entry)).slice(0, MARK));
  const at = sealed.findIndex((mark, i) => mark !== found[i]);
  if (at === -1)
    return found.length > sealed.length
      ? `entry ${entries[sealed.length][0]} was added`
      : 'the seal itself was changed';
  if (at >= entries.length) return `an entry is missing after ${entries.at(-1)?.[0] ?? seal.first_entry}`;
  if (sealed[at + 1] === found[at]) return `an entry is missing before ${entries[at][0]}`;
  if (sealed[at] === found[at + 1]) return `entry ${entries[at][0]} was added`;
  return `entry ${entries[at][0]} was changed`;
}

async function verify(database, organisationId) {
  const { rows: seals } = await database.query(
    'select * from access_seals where organisation_id = $1 order by number',
    [organisationId],
  );
  // Ids begin at 1; whatever lies lower was slipped in.
  let [hash, last, number, count] = ['0'.repeat(64), '-9223372036854775808', 0, 0];
  for (const seal of seals) {
    number += 1;
    if (seal.number !== number) return { broken: `seal ${number} is missing` };
    const { rows } = await database.query(entriesOf, [organisationId, last, seal.last_entry]);
    const entries = rows.map(({ entry }) => entry);
    const head = [
      hash,
      organisationId,
      number,
      seal.first_entry,
      seal.last_entry,
      seal.entry_count,
      seal.marks,
    ];
    hash = sha256([JSON.stringify(head), ...entries.map((entry) => JSON.stringify(entry))].join('\n'));
    if (hash !== seal.hash) return { broken: `seal ${number}: ${firstBroken(seal, entries)}` };
    last = seal.last_entry;
    count += entries.length;
  }
  const { rows } = await database.query(
    'select count(*)::int as tail from access_entries where organisation_id = $1 and id > $2',
    [organisationId, last],
  );
  return { seals: number, count, tail: rows[0].tail, hash };
}

let database;
try {
  database = new pg.Client({ connectionString: ownerUrl() });
  await database.connect();
  // One moment for the whole log, whatever is noted and sealed meanwhile.
  await database.query('begin isolation level repeatable read read only');
  const { rows } = await database.query('select id from organisations order by created_at, id');
  if (rows.length === 0) console.log('There is no organisation yet.');
  for (const { id } of rows) {
    const { broken, seals, count, tail, hash } = await verify(database, id);
    if (broken) process.exitCode = 1;
    console.log(
      broken
        ? `${id}: BROKEN at ${broken}.`
        : `${id}: ${count} entries under ${seals} seals are as they were; ${tail} are not sealed yet. Last seal: ${hash}`,
    );
  }
} catch (error) {
  console.error(`The log could not be looked at: ${error.message}`);
  process.exitCode = 2;
} finally {
  await database?.end().catch(() => undefined);
}
