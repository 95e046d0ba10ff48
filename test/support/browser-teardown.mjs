import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function tearDown() {
  const workspace = globalThis.browserWorkspace;
  if (!workspace) return;
  workspace.server.removeAllListeners('exit');
  const ended = once(workspace.server, 'exit');
  workspace.server.kill('SIGINT');
  await Promise.race([ended, new Promise((done) => setTimeout(done, 15_000).unref())]);
  rmSync(workspace.folder, { recursive: true, force: true });
}
