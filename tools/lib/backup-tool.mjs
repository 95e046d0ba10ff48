import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { PlainError } from './plain-error.mjs';
import { root } from './run.mjs';
import { serverCode } from './server-code.mjs';

/** Runs a command that takes the name of one file and says what it does; ends with 1 where it did not do it. */
export async function backupTool(name, option, work) {
  requireNode();
  // npm runs us in its own folder; a name is meant from where it was typed.
  const from = process.env.INIT_CWD ?? process.cwd();
  process.chdir(root);
  // Whatever is still open, or half written, is put away on the way out.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  let code;
  try {
    const { values } = parseArgs({ options: { [option]: { type: 'string' } } });
    if (!(await install())) process.exit(1);
    code = await serverCode('backup/tools.ts');
    const file = values[option] && resolve(from, values[option]);
    await work(file, code, (line) => console.log(line));
  } catch (error) {
    const isPlain = error instanceof PlainError || !code || code.hasPlainWords(error);
    console.error(`${name}: ${isPlain ? error.message : error.stack}`);
    process.exitCode = 1;
  }
}
