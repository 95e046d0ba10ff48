import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Contexts } from '../context/contexts';
import { inTransaction, type Ctx } from '../context/ctx';
import { Jobs } from '../jobs/jobs';
import { LOGGER, SETTINGS, type Log } from '../platform.tokens';
import type { Settings } from '../settings/settings';
import { Mail } from './mail.entity';

const MAX_DELAY_MINUTES = 60;

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
    this.transport = settings.smtpUrl ? createTransport(settings.smtpUrl) : null;
  }

  onApplicationBootstrap(): void {
    this.jobs.work('mail.deliver', ({ organisationId, mailId }) =>
      this.contexts.run({ organisationId }, (ctx) => this.deliver(ctx, mailId)),
    );
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
      for (const { id } of due) await this.contexts.run({ organisationId }, (ctx) => this.deliver(ctx, id));
    });
  }

  private async deliver(ctx: Ctx, id: string): Promise<void> {
    await inTransaction(ctx, async (ctx) => {
      // Locked while it is being sent, so that two processes never send the same mail.
      const mail = await ctx.db
        .createQueryBuilder(Mail, 'mail')
        .where('mail.id = :id and mail.sent_at is null and mail.due_at <= :now', { id, now: ctx.now })
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getOne();
      if (!mail) return;
      try {
        await this.transport?.sendMail({
          from: `Second Chair <no-reply@${new URL(this.settings.publicUrl).hostname}>`,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          // Should we die between the server's yes and our commit, the second copy carries the same id.
          messageId: `<${mail.id}@${new URL(this.settings.publicUrl).hostname}>`,
        });
        await ctx.db.update(Mail, { id }, { sentAt: ctx.now, attempts: mail.attempts + 1 });
      } catch (error) {
        const minutes = Math.min(2 ** mail.attempts, MAX_DELAY_MINUTES);
        this.log.warn(
          { mailId: id, code: (error as { code?: string }).code },
          'mail not accepted, will try again',
        );
        await ctx.db.update(
          Mail,
          { id },
          { attempts: mail.attempts + 1, dueAt: new Date(ctx.now.getTime() + minutes * 60_000) },
        );
      }
    });
  }
}
