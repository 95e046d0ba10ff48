import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup.error';
import { said, type Said } from './file-format';

const NEWLINE = 10;
/** Outside the blocks; what has none so long is not a backup, and need not be held to find that out. */
const LONGEST_LINE = 1_000_000;
const blockEnd = Buffer.from('\\.\n');
const gzipMark = Buffer.from([0x1f, 0x8b]);

/** Reads a backup from its first line to its last, a piece at a time, and digests what it has read. */
export class BackupReader {
  private readonly hash: Hash = createHash('sha256');
  /** What was read and not yet handed on. */
  private rest: Buffer = Buffer.alloc(0);

  private constructor(
    private readonly file: string,
    private readonly pieces: AsyncIterator<Buffer>,
  ) {}

  static async open(file: string): Promise<BackupReader> {
    const isCompressed = (await firstBytes(file)).equals(gzipMark);
    const stored = createReadStream(file, { highWaterMark: 256 * 1024 });
    if (!isCompressed) return new BackupReader(file, stored[Symbol.asyncIterator]() as AsyncIterator<Buffer>);
    const plain = createGunzip();
    stored.once('error', (error) => plain.destroy(error));
    plain.once('close', () => stored.destroy());
    stored.pipe(plain);
    return new BackupReader(file, plain[Symbol.asyncIterator]() as AsyncIterator<Buffer>);
  }

  /** What the next line outside a block says that says anything; a last line must be the last, and must be true. */
  async next(): Promise<Said> {
    for (;;) {
      const line = await this.line();
      const found = said(line.subarray(0, -1).toString('utf8'));
      if (found?.kind === 'last') return this.checked(found);
      this.hash.update(line);
      if (found) return found;
    }
  }

  /** The rows of the block that has just begun, some whole lines at a time, up to and without its end. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = endOfBlock(this.rest);
      const lines = end ?? this.rest.lastIndexOf(NEWLINE) + 1;
      const piece = this.rest.subarray(0, lines);
      this.rest = this.rest.subarray(end === undefined ? lines : end + blockEnd.length);
      this.hash.update(piece);
      if (end !== undefined) this.hash.update(blockEnd);
      if (piece.length > 0) yield piece;
      if (end !== undefined) return;
      if (!(await this.more())) throw this.cutOff();
    }
  }

  async close(): Promise<void> {
    await this.pieces.return?.();
  }

  private async line(): Promise<Buffer> {
    let end = this.rest.indexOf(NEWLINE);
    while (end === -1) {
      if (this.rest.length > LONGEST_LINE) throw this.altered();
      if (!(await this.more())) throw this.cutOff();
      end = this.rest.indexOf(NEWLINE);
    }
    const line = this.rest.subarray(0, end + 1);
    this.rest = this.rest.subarray(end + 1);
    return line;
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.pieces.next().catch((error: NodeJS.ErrnoException) => {
      // Of zlib: a stream that stops in the middle, and one that does not fit its own checksum.
      if (error.code === 'Z_BUF_ERROR') throw this.cutOff();
      if (error.code?.startsWith('Z_')) throw this.altered();
      throw new BackupError(`${this.file} cannot be read: ${error.message}.`);
    });
    if (done) return false;
    this.rest = Buffer.concat([this.rest, value]);
    return true;
  }

  private async checked(last: Extract<Said, { kind: 'last' }>): Promise<Said> {
    if (last.digest !== this.hash.digest('hex')) throw this.altered();
    if (this.rest.length > 0 || (await this.more())) throw this.altered();
    return last;
  }

  private cutOff(): BackupError {
    return new BackupError(`${this.file} is cut off: it has no end. Nothing was restored.`);
  }

  private altered(): BackupError {
    return new BackupError(`${this.file} is not as it was written. Nothing was restored.`);
  }
}

/** Where the block ends: a line of its own, which no row can be. */
function endOfBlock(lines: Buffer): number | undefined {
  if (lines.subarray(0, blockEnd.length).equals(blockEnd)) return 0;
  const at = lines.indexOf('\n\\.\n');
  return at === -1 ? undefined : at + 1;
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(
      error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}.`,
    );
  });
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer;
  } catch (error) {
    throw new BackupError(`${file} cannot be read: ${(error as Error).message}.`);
  } finally {
    await handle.close();
  }
}
