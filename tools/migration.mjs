// `npm run migration -- add-a-note-to-posts`: the empty frame of the next migration, named by its sentence.
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const sentence = process.argv.slice(2).join('-').toLowerCase();
if (!/^[a-z][a-z0-9-]+$/u.test(sentence)) {
  process.stderr.write(
    'Say what it does, in words joined by hyphens: npm run migration -- add-a-note-to-posts\n',
  );
  process.exit(1);
}
const stamp = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
const name = `${sentence.replace(/(?:^|-)([a-z0-9])/gu, (_, letter) => letter.toUpperCase())}${stamp}`;
const folder = resolve(import.meta.dirname, '../apps/api/src/migrations');
const file = resolve(folder, `${stamp}-${sentence}.ts`);
if (existsSync(file)) process.exit(1);
writeFileSync(
  file,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name} implements MigrationInterface {
  name = '${name}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
`,
);
appendFileSync(resolve(folder, 'index.ts'), `export { ${name} } from './${stamp}-${sentence}';\n`);
process.stdout.write(`${file}\n`);
