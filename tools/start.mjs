// `npm start`: from a fresh clone to a running workspace.
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { endWithNpm } from './lib/parent-watch.mjs';
import { root } from './lib/run.mjs';

requireNode();
process.chdir(root);
endWithNpm();

if (!(await install()) || !(await build())) process.exit(1);

console.log('Starting …');
// In this very process, so that there is one process to stop, or to kill.
await import('../dist/apps/api/main.js');
