import 'reflect-metadata';
import {
  BackupError,
  readSettings,
  restore,
  SettingsError,
  type CheckedBackup,
} from '@second-chair/platform';
import { migrationNames } from '../migrate';
import { openToRestore } from './databases';

/** What tools/backup.mjs and tools/restore.mjs call. */
export { backUp } from '@second-chair/platform';
export { keepRunning } from './databases';

/** Brings a backup back to where the settings in the environment lead. */
export function restoreFrom(file: string, say: (line: string) => void): Promise<CheckedBackup> {
  const settings = readSettings(process.env);
  return restore({ file, migrations: migrationNames, open: () => openToRestore(settings, say), say });
}

/** Whether its message is all that the person at the terminal needs. */
export function hasPlainWords(error: unknown): boolean {
  return (
    error instanceof BackupError ||
    error instanceof SettingsError ||
    (error instanceof Error && ['EmbeddedDatabaseError', 'InstanceLockError'].includes(error.name))
  );
}
