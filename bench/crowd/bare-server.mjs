// The least that a server with a database can do: one prepared statement a request, nobody signed in, no policy.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL, max: 10 });
const server = createServer((request, response) => {
  const id = new URL(request.url ?? '/', 'http://bare').searchParams.get('id');
  pool
    .query({ name: 'one', text: 'select * from case_presentations where id = $1', values: [id] })
    .then(({ rows }) => response.end(JSON.stringify(rows)))
    .catch(() => response.writeHead(500).end());
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
process.once('disconnect', () => process.exit(0));
