import { spawn } from 'node:child_process';
import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterFolder, newWorkFolder } from './cluster-folder';
import { explain } from './embedded-database.error';
import { bareEnvironment } from './postmaster';

export interface InitialiseOptions {
  readonly initdb: string;
  readonly cluster: ClusterFolder;
  readonly adminPassword: string;
  readonly durable: boolean;
}

/** Makes a new cluster. It appears in its place only when it is whole, so that being killed meanwhile does no harm. */
export async function initialise({
  initdb,
  cluster,
  adminPassword,
  durable,
}: InitialiseOptions): Promise<void> {
  const work = newWorkFolder(cluster);
  try {
    const passwordFile = join(work, 'password');
    writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
    if (cluster.account) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
    const { code, output } = await run(initdb, cluster, [
      `--pgdata=${join(work, 'cluster')}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      // The same letters and order on every machine, whatever languages it has.
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (code !== 0) throw explain('The embedded database cannot be made', output);
    renameSync(join(work, 'cluster'), cluster.path);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function run(
  program: string,
  { account }: ClusterFolder,
  args: string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: bareEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const endWithUs = () => child.kill();
    process.on('exit', endWithUs);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      resolve({ code: code ?? -1, output });
    });
  });
}
