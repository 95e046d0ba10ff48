// The least that a server can do for the page: node:http, prepared statements, JSON.
import { createServer } from 'node:http';
import { page } from './page.mjs';

const port = Number(process.env.PORT);
createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString());
    page({ ...variables, viewerId: request.headers['x-viewer'] }).then(
      (thread) => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify({ data: { thread } }));
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(port, '127.0.0.1', () => console.log(`It is ready at ${port}`));
