// `npm run chaos`: many posts and draft saves while the server, its database and the network fail again and again.
//   npm run chaos -- [--writes 20000] [--kills 20] [--database-kills 3] [--cuts 40]
// Afterwards a smaller run with a client that makes a new id for each try: it must double posts, or nothing was seen.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { load } from '../support/load.mjs';

const { values: asked } = parseArgs({
  options: {
    writes: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '20' },
    'database-kills': { type: 'string', default: '3' },
    cuts: { type: 'string', default: '40' },
  },
});
if (!existsSync('dist/apps/api/main.js')) {
  console.error('Build the server first: npm run build');
  process.exit(1);
}

const { chaos } = await load('../chaos/chaos.ts');
const planned = {
  writes: Number(asked.writes),
  kills: Number(asked.kills),
  databaseKills: Number(asked['database-kills']),
  cuts: Number(asked.cuts),
};

const run = await chaos({ ...planned, newIdEachTry: false, say: console.error });
console.log(JSON.stringify(run.figures, null, 2));
for (const fault of run.faults) console.log(`FAULT: ${fault}`);

console.error('The control: new ids on each try …');
const control = await chaos({
  writes: 2_000,
  kills: 4,
  databaseKills: 1,
  cuts: 8,
  newIdEachTry: true,
  say: console.error,
});
console.log(JSON.stringify({ control: control.figures }, null, 2));
const isBlind = control.figures.doubled === 0;
if (isBlind) console.log('FAULT: the control doubled nothing, so that doubling would not have been noticed.');

const isWhole = run.faults.length === 0 && !isBlind;
console.log(isWhole ? '0 lost, 0 doubled, no gaps, all observers alike.' : 'Not as it should be.');
process.exit(isWhole ? 0 : 1);
