// The page by Mercurius with compiled execution, with our schema and with SQL by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { page } from './page.mjs';

const port = Number(process.env.PORT);
const app = fastify();
const toText = { serialize: (at) => at.toISOString() };
await app.register(mercurius, {
  schema: readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'),
  jit: 1,
  context: (request) => ({ viewerId: request.headers['x-viewer'] }),
  resolvers: {
    Query: { thread: (_root, { id }, { viewerId }) => page({ id, viewerId, last: 50 }) },
  },
});
Object.assign(app.graphql.schema.getType('DateTime'), toText);
await app.listen({ port, host: '127.0.0.1' });
console.log(`It is ready at ${port}`);
