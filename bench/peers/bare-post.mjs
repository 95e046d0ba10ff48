// The least that can be done with a post: one prepared insert over node:http, and its words to every screen by ws.
import { createServer } from 'node:http';
import pg from 'pg';
import { WebSocketServer } from 'ws';

const port = Number(process.env.PORT);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL, max: 10 });
await pool.query(`create table if not exists bare_posts (
  id uuid primary key, thread_id uuid not null, body text not null, created_at timestamptz(3) not null)`);
const insert = {
  name: 'insert',
  text: 'insert into bare_posts (id, thread_id, body, created_at) values ($1, $2, $3, $4)',
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { input } = JSON.parse(Buffer.concat(chunks).toString()).variables;
    const createdAt = new Date();
    pool.query({ ...insert, values: [input.id, input.threadId, input.body, createdAt] }).then(
      () => {
        const post = { ...input, createdAt };
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify({ data: { addPost: post } }));
        const told = JSON.stringify({ type: 'post.added', post });
        for (const screen of screens.clients) screen.send(told);
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
const screens = new WebSocketServer({ server });
server.listen(port, '127.0.0.1', () => console.log(`It is ready at ${port}`));
