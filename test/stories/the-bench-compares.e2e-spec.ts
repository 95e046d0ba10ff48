import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Results {
  results: { name: string; figures: { ours: number; ratio?: number; peer?: { value: number } }[] }[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-chair-bench-story-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bench', () => {
  // A row ends with an error where a side answers something else, or does not answer.
  it.each(['thread page'])(
    'runs “%s” through the built server and its peers',
    async (row) => {
      const file = join(folder, 'figures.json');
      const bench = join(process.cwd(), 'bench/bench.mjs');
      await promisify(execFile)(process.execPath, [bench, '--tiny', '--only', row, '--json', file]);
      const [found] = (JSON.parse(readFileSync(file, 'utf8')) as Results).results;
      expect(found?.name).toBe(row);
      expect(found?.figures.length).toBeGreaterThan(0);
      for (const { ours, ratio, peer } of found?.figures ?? []) {
        expect(ours).toBeGreaterThan(0);
        if (peer) expect([ours / peer.value, peer.value / ours]).toContain(ratio);
      }
    },
    60_000,
  );
});
