import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDir } from './data-dir';
import { type Settings, SettingsError } from './settings';

/**
 * What sign-ins are signed with: the one from the environment, else one that was made at the first start and is kept
 * in the data directory. Throwing it away signs everybody out.
 */
export function sessionSecret(settings: Pick<Settings, 'dataDir' | 'sessionSecret' | 'production'>): string {
  if (settings.sessionSecret) return settings.sessionSecret;
  if (settings.production)
    throw new SettingsError(['SESSION_SECRET is not set; it is required in production.']);

  makeDataDir(settings.dataDir);
  const file = join(settings.dataDir, 'session-secret');
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  // A power cut between creating the file and filling it.
  writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
