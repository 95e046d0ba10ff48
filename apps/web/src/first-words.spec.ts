import { describe, expect, it } from '@jest/globals';
import { firstMessages } from '@second-chair/wire';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(process.cwd(), 'apps/web/src');
/** What may be on the screen before any page has brought its words. */
const early = ['frame', 'ui', 'data', 'features/home'];
const key = /[^\w.]t\(\s*['`]([a-zA-Z]+)\./gu;

describe('words on the first page', () => {
  it.each(early)('%s asks for none that come later', (folder) => {
    const asked = readdirSync(join(source, folder), { encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file) && !file.includes('.spec.'))
      .flatMap((file) =>
        [...readFileSync(join(source, folder, file), 'utf8').matchAll(key)].map(([, name]) => name),
      );
    if (folder !== 'data') expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !(String(name) in firstMessages))).toEqual([]);
  });
});
