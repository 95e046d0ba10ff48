// `npm test`: everything, from a fresh clone. Goes on after a failure and ends with one line that adds it all up.
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { jest } from './lib/jest.mjs';
import { requireNode } from './lib/node-version.mjs';
import { endWithNpm } from './lib/parent-watch.mjs';
import { nx, root } from './lib/run.mjs';
import { ensureSystemPrograms, installLine } from './lib/system-programs.mjs';

/** Each counts as one test. They keep one core busy, so one lane runs beside the other. */
const lanes = [['lint'], ['types', 'format', 'schema']];

/** The build counts as one test, too, a Jest project as the tests in it. */
const steps = [
  { build: 'build' },
  { jest: 'unit' },
  { jest: 'stories' },
  { jest: 'browser', needs: 'chromium' },
];

requireNode();
process.chdir(root);
endWithNpm();

const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

if (await install()) {
  const missing = await ensureSystemPrograms();
  await Promise.all(lanes.map(checkAll));
  for (const step of steps) {
    console.log(`\n— ${step.build ?? step.jest}`);
    if (missing.includes(step.needs)) console.log(`not run without ${step.needs}`);
    else add(await outcomeOf(step));
  }
  if (missing.length > 0) {
    console.log('\nSome suites need what is not installed here and count as failed. This installs it:');
    console.log(installLine(missing));
    add({ passed: 0, failed: missing.length });
  }
} else {
  add({ passed: 0, failed: 1 });
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function outcomeOf(step) {
  return step.jest ? jest(step.jest) : oneIf(await build());
}

async function checkAll(lane) {
  for (const target of lane) {
    const { code, output } = await nx(['run', `workspace:${target}`], { quiet: true });
    console.log(`\n— ${target}\n${code === 0 ? 'passed' : output.trim()}`);
    add(oneIf(code === 0));
  }
}

function oneIf(isPassed) {
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
