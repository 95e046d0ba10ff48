import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/** Programs that some suites need and npm cannot install, by Debian package and by the names they go by. */
const programs = [
  {
    debianPackage: 'chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  },
  { debianPackage: 'redis-server', names: ['redis-server', 'valkey-server'] },
];

/** Installs what is missing where we may, and returns what is still missing, as Debian packages. */
export async function ensureSystemPrograms() {
  const missing = missingPackages();
  if (missing.length === 0 || process.getuid?.() !== 0 || !isThere('apt-get')) return missing;
  console.log(`Installing ${missing.join(' and ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', ...missing]]) {
    const { code, output } = await run('apt-get', ['-q', ...args], { env, quiet: true });
    if (code !== 0) console.error(output.trim().split('\n').slice(-10).join('\n'));
  }
  return missingPackages();
}

/** The one line that installs these packages. */
export function installLine(packages) {
  return `sudo apt-get install -y ${packages.join(' ')}`;
}

function missingPackages() {
  return programs.filter(({ names }) => !names.some(isThere)).map(({ debianPackage }) => debianPackage);
}

function isThere(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}
