import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port';

export interface ReceivedMail {
  messageId: string;
  to: string[];
  /** Headers and text as a person's mail program would read them. */
  text: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  stop(): Promise<void>;
}

/** A real mail server that accepts everything, on the same port again if one is given. */
export async function startMailServer(port?: number): Promise<MailServer> {
  const taken = port ?? (await freePort());
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        const text = withoutTransferEncoding(raw);
        received.push({
          messageId: /^message-id: (\S+)/imu.exec(text)?.[1] ?? '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          text,
        });
        done();
      });
    },
  });
  server.listen(taken, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${taken}`,
    received,
    stop: () => new Promise((done) => void server.close(() => done())),
  };
}

function withoutTransferEncoding(raw: string): string {
  if (!/^content-transfer-encoding: quoted-printable/imu.test(raw)) return raw;
  const bytes = raw
    .replace(/=\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
