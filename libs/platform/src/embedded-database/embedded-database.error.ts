/** The embedded database cannot run; the message says why and what to do. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError';
}

/** PostgreSQL's own words for what a person can put right, and ours. */
const known: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/i, 'The disk is full. Make room and start again; nothing is lost.'],
  [/Disk quota exceeded/i, 'The disk quota is used up. Make room and start again; nothing is lost.'],
  [
    /Read-only file system/i,
    'The data directory lies on a read-only disk. Set DATA_DIR to a folder that can be written.',
  ],
  [
    /could not (?:create|open|access|change|read|write).*Permission denied/i,
    'The data directory may not be read or written by this user. Give it the right to, or set DATA_DIR to another folder.',
  ],
  [
    /could not (?:create shared memory|map anonymous)|Cannot allocate memory/i,
    'There is not enough memory for PostgreSQL.',
  ],
  [
    /incompatible with server|not compatible with this version/i,
    'The data was written by another version of PostgreSQL. Start the version of Second Chair that wrote it.',
  ],
  [
    /error while loading shared libraries|Library not loaded|not found \(required by/i,
    'The PostgreSQL that came with Second Chair does not run on this system. Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
  ],
];

/** `what` failed with this output: one sentence that helps if we know it, else what PostgreSQL said last. */
export function explain(what: string, output: string): EmbeddedDatabaseError {
  const words = known.find(([pattern]) => pattern.test(output))?.[1];
  const last = output.trim().split('\n').slice(-5).join('\n');
  return new EmbeddedDatabaseError(words ? `${what}. ${words}\n${last}` : `${what}:\n${last}`);
}
