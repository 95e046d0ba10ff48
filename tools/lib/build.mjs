import { nx } from './run.mjs';

/** Builds what has changed since the last time: dist/apps/api and dist/apps/web. */
export async function build() {
  console.log('Building (what has not changed is taken from the cache) …');
  const { code, output } = await nx(['run-many', '-t', 'build', '--parallel=2'], { quiet: true });
  if (code !== 0) console.error(`${output}\nThe build failed.`);
  return code === 0;
}
