import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Runs one of the projects in jest.config.mjs and counts its tests. A suite that cannot even be loaded counts as one. */
export async function jest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'second-chair-test-'));
  const outputFile = join(folder, 'results.json');
  try {
    const { code } = await run(process.execPath, [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${outputFile}`,
    ]);
    return counted(outputFile, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function counted(outputFile, code) {
  try {
    const results = JSON.parse(readFileSync(outputFile, 'utf8'));
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return { passed: results.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
