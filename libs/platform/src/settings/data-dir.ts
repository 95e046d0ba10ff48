import { mkdirSync } from 'node:fs';

/**
 * Makes the data directory if need be. Nobody else may look into it; only as root may others pass through, because
 * PostgreSQL then runs as another user.
 */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}
