import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Contexts } from '../context/contexts';
import { Jobs } from '../jobs/jobs';
import { LOGGER, SETTINGS, type Log } from '../platform.tokens';
import type { Settings } from '../settings/settings';
import type { Mail } from './mail.entity';

const MINUTE = 60_000;
const MAX_DELAY_MINUTES = 60;
/** Longer than a delivery can take: whoever has taken a mail and says nothing for so long has died with it. */
const TAKEN_FOR = 5 * MINUTE;

type TakenMail = Pick<Mail, 'id' | 'organisationId' | 'to' | 'subject' | 'text' | 'attempts'>;

/**
 * Sends what is queued. Without SMTP_URL a mail stays in the outbox, which the demo shows. A server that fails delays
 * and never loses: the row waits, each time twice as long, at most an hour.
 */
@Injectable()
export class MailDelivery implements OnApplicationBootstrap {
  private readonly transport: Transporter | null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Log,
    private readonly contexts: Contexts,
    private readonly jobs: Jobs,
  ) {
    this.transport = settings.smtpUrl
      ? createTransport({
          url: settings.smtpUrl,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 30_000,
        })
      : null;
  }

  onApplicationBootstrap(): void {
    this.jobs.work('mail.deliver', ({ organisationId, mailId }) => this.deliver(organisationId, mailId));
    this.jobs.everyMinute('mail.sweep', async (organisationId) => {
      const due = await this.contexts.run(
        { organisationId },
        (ctx) =>
          ctx.db.query(
            `select id from mails where sent_at is null and due_at <= $1 order by due_at limit 100`,
            [ctx.now],
          ) as Promise<{ id: string }[]>,
        'read',
      );
      for (const { id } of due) await this.deliver(organisationId, id);
    });
  }

  private async deliver(organisationId: string, id: string): Promise<void> {
    const mail = await this.take(organisationId, id);
    if (!mail) return;
    try {
      await this.send(mail);
    } catch (error) {
      this.log.warn(
        { mailId: id, code: (error as { code?: string }).code },
        'mail not accepted, will try again',
      );
      await this.postpone(mail);
      return;
    }
    await this.contexts.run({ organisationId }, (ctx) =>
      ctx.db.query('update mails set sent_at = $2 where id = $1', [id, ctx.now]),
    );
  }

  /** Makes the mail this process's own for a while, in one statement: of two that try, one is told that there is none. */
  private async take(organisationId: string, id: string): Promise<TakenMail | undefined> {
    return this.contexts.run({ organisationId }, async (ctx) => {
      const [rows] = (await ctx.db.query(
        `update mails set due_at = $3, attempts = attempts + 1
         where id = $1 and sent_at is null and due_at <= $2
         returning id, organisation_id as "organisationId", "to", subject, text, attempts`,
        [id, ctx.now, new Date(ctx.now.getTime() + TAKEN_FOR)],
      )) as [TakenMail[], number];
      return rows[0];
    });
  }

  private async send({ id, to, subject, text }: TakenMail): Promise<void> {
    const { hostname } = new URL(this.settings.publicUrl);
    await this.transport?.sendMail({
      from: `Second Chair <no-reply@${hostname}>`,
      to,
      subject,
      text,
      // Should we die between the server's yes and our own note of it, the second copy carries the same id.
      messageId: `<${id}@${hostname}>`,
    });
  }

  private async postpone({ id, organisationId, attempts }: TakenMail): Promise<void> {
    const minutes = Math.min(2 ** (attempts - 1), MAX_DELAY_MINUTES);
    await this.contexts.run({ organisationId }, (ctx) =>
      ctx.db.query('update mails set due_at = $2 where id = $1', [
        id,
        new Date(ctx.now.getTime() + minutes * MINUTE),
      ]),
    );
  }
}
