import { accessSync, constants, mkdirSync } from 'node:fs';
import { SettingsError } from './settings';

/**
 * Makes the data directory if need be. Nobody else may look into it; only as root may others pass through, because
 * PostgreSQL then runs as another user.
 */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError([
      `DATA_DIR is "${dataDir}", which this user cannot make or write to (${code}); expected a folder of their own.`,
    ]);
  }
}
