import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { constants, existsSync, rmSync, type WriteStream } from 'node:fs';
import { copyFile, link, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { BackupError } from './backup.error';
import { lastLine } from './file-format';

/**
 * A file that appears under its name only when it is whole and on the disk, for this user's eyes only, and never in
 * the place of another. Compressed if the name ends in `.gz`.
 */
export class BackupFile {
  private readonly hash = createHash('sha256');
  private readonly out: Gzip | WriteStream;
  private failure: Error | undefined;
  private readonly abandonAtExit = () => this.abandon();

  /** Takes a name of its own beside the one that is meant. */
  static async create(path: string): Promise<BackupFile> {
    if (existsSync(path)) throw alreadyThere(path);
    const unfinished = `${path}.unfinished-${randomBytes(4).toString('hex')}`;
    const handle = await open(unfinished, 'wx', 0o600).catch((error: unknown) => {
      throw notWritten(path, error);
    });
    return new BackupFile(path, unfinished, handle.createWriteStream());
  }

  private constructor(
    private readonly path: string,
    private readonly unfinished: string,
    private readonly disk: WriteStream,
  ) {
    this.out = path.endsWith('.gz') ? createGzip() : disk;
    if (this.out !== disk) this.out.pipe(disk);
    for (const stream of new Set([this.out, disk]))
      stream.on('error', (error: Error) => (this.failure ??= notWritten(path, error)));
    process.once('exit', this.abandonAtExit);
  }

  async write(piece: string | Buffer): Promise<void> {
    this.hash.update(piece);
    await this.put(piece);
  }

  /** Writes the digest of all and puts the file in its place; answers its size. */
  async finish(): Promise<{ digest: string; bytes: number }> {
    const digest = this.hash.digest('hex');
    await this.put(lastLine(digest));
    this.out.end();
    await finished(this.disk).catch(() => undefined);
    if (this.failure) throw this.failure;
    await sync(this.unfinished);
    await this.takeName();
    await sync(dirname(this.path));
    this.abandon();
    return { digest, bytes: (await stat(this.path)).size };
  }

  /** Leaves nothing behind but what is finished. */
  abandon(): void {
    process.off('exit', this.abandonAtExit);
    this.disk.destroy();
    rmSync(this.unfinished, { force: true });
  }

  private async put(piece: string | Buffer): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.out.write(piece)) return;
    const stopped = new AbortController();
    const { signal } = stopped;
    try {
      // A disk that is full says so on its own stream, and the one before it never drains.
      await Promise.race([once(this.out, 'drain', { signal }), once(this.disk, 'close', { signal })]);
    } catch (error) {
      throw this.failure ?? error;
    } finally {
      stopped.abort();
    }
    if (this.failure) throw this.failure;
  }

  /** Renaming would replace a file that came in between; a second name for the same file does not. */
  private async takeName(): Promise<void> {
    try {
      await link(this.unfinished, this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(this.path);
      // Not every disk knows second names.
      await copyFile(this.unfinished, this.path, constants.COPYFILE_EXCL);
      await sync(this.path);
    }
  }
}

function alreadyThere(path: string): BackupError {
  return new BackupError(`${path} is already there. Name another file, or move that one away.`);
}

function notWritten(path: string, error: unknown): BackupError {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = { ENOSPC: 'the disk is full', ENOENT: 'there is no such folder' };
  return new BackupError(`${path} cannot be written: ${known[code ?? ''] ?? message}. No backup was made.`);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some systems do not sync folders.
    if (!['EISDIR', 'EINVAL', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
