import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Result {
  name: string;
  what: string;
  figures: { on: string; unit: string; ours: number; ratio: number; peer: { name: string; value: number } }[];
}

const bench = join(process.cwd(), 'bench/bench.mjs');
const run = (...args: string[]) => promisify(execFile)(process.execPath, [bench, ...args]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-chair-bench-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run bench', () => {
  it('measures a row beside its peer, prints it and writes it down', async () => {
    const file = join(folder, 'figures.json');
    const { stdout } = await run('--tiny', '--only', 'scan', '--json', file);
    const { results } = JSON.parse(readFileSync(file, 'utf8')) as { results: Result[] };

    expect(results).toHaveLength(1);
    for (const { name, what, figures } of results) {
      expect(what).not.toBe('');
      expect(figures).not.toHaveLength(0);
      for (const { on, unit, ours, ratio, peer } of figures) {
        expect(stdout).toContain(on);
        expect(stdout).toContain(`${unit} (${peer.name})`);
        for (const figure of [ours, ratio, peer.value]) expect(figure).toBeGreaterThan(0);
      }
      expect(stdout).toContain(name);
    }
  }, 120_000);

  it('names the rows there are when asked for one there is not', async () => {
    const failure = await run('--only', 'nothing').catch((error: { stderr: string }) => error);
    expect(failure.stderr).toContain('There are: ');
    for (const row of ['crowd', 'scan']) expect(failure.stderr).toContain(row);
  });
});
