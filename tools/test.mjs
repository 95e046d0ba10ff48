// `npm test`: everything, from a fresh clone. Goes on after a failure and ends with one line that adds it all up.
import { install } from './lib/install.mjs';
import { jest } from './lib/jest.mjs';
import { requireNode } from './lib/node-version.mjs';
import { endWithNpm } from './lib/parent-watch.mjs';
import { nx, root } from './lib/run.mjs';
import { ensureSystemPrograms, installLine } from './lib/system-programs.mjs';

/** Each Nx target counts as one test, each Jest project as the tests in it. */
const steps = [
  { nx: 'lint' },
  { nx: 'types' },
  { nx: 'format' },
  { nx: 'schema' },
  { nx: 'build' },
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
  for (const step of steps) {
    console.log(`\n— ${step.nx ?? step.jest}`);
    if (missing.includes(step.needs)) console.log(`not run without ${step.needs}`);
    else add(await (step.nx ? target(step.nx) : jest(step.jest)));
  }
  if (missing.length > 0) {
    console.log(`\nSome suites need what is not installed here and count as failed. This installs it:`);
    console.log(installLine(missing));
    add({ passed: 0, failed: missing.length });
  }
} else {
  add({ passed: 0, failed: 1 });
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function target(name) {
  const { code, output } = await nx(['run-many', '-t', name, '--parallel=2'], { quiet: true });
  // To Nx a target that no project has is fine; here it would mean that something is no longer checked.
  const isPassed = code === 0 && !output.includes('No tasks were run');
  console.log(isPassed ? 'passed' : output.trim());
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
