import { Injectable } from '@nestjs/common';
import i18next from 'i18next';
import { v7 as uuid } from 'uuid';
import { mailMessages } from '@second-chair/wire';
import { Jobs } from '../jobs/jobs';
import { PurgeableTexts } from '../purge/purgeable-texts';
import { RetainedContents } from '../retention/retained-contents';
import type { Ctx } from '../context/ctx';
import { Mail, type MailKind } from './mail.entity';
import { sentMails } from './sent-mails';

const words = i18next.createInstance();
void words.init({
  lng: 'en',
  resources: { en: { mail: mailMessages } },
  defaultNS: 'mail',
  // Plain text: nothing to escape for.
  interpolation: { escapeValue: false },
  initAsync: false,
});

// The key is put together here, so the catalogue's key types are of no use.
const say = words.t.bind(words) as unknown as (key: string, values: Record<string, string>) => string;

/** What a mail of this kind says. */
export function mailInWords(kind: MailKind, values: Record<string, string>): Pick<Mail, 'subject' | 'text'> {
  return { subject: say(`${kind}.subject`, values), text: say(`${kind}.text`, values) };
}

export interface MailTo {
  email: string;
  name?: string;
}

@Injectable()
export class MailQueue {
  constructor(
    private readonly jobs: Jobs,
    purgeable: PurgeableTexts,
    retained: RetainedContents,
  ) {
    retained.register(sentMails);
    purgeable.register({
      place: 'mails',
      table: 'mails',
      columns: ['subject', 'text'],
      // A mail says what it is about by its link.
      of: `exists (select from unnest($1::uuid[]) about where position(about::text in t.text) > 0)`,
    });
  }

  /** Mails that lead to what is about to be removed lead nowhere any more, sent or not. */
  async forget(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
    await ctx.db.query(
      `delete from mails where organisation_id = $1
         and exists (select from unnest($2::text[]) about where position(about in text) > 0)`,
      [ctx.organisationId, subjectIds],
    );
  }

  /** Writes the mail in the caller's transaction, so that it is sent if and only if the rest is true. */
  async queue(ctx: Ctx, kind: MailKind, to: MailTo, values: Record<string, string>): Promise<void> {
    if (ctx.isQuiet) return;
    const all: Record<string, string> = { ...values, name: to.name ?? '' };
    const mail: Mail = Object.assign(new Mail(), {
      id: uuid(),
      organisationId: ctx.organisationId,
      kind,
      to: to.email,
      ...mailInWords(kind, all),
      createdAt: ctx.now,
      dueAt: ctx.now,
      sentAt: null,
      attempts: 0,
    });
    await ctx.db.insert(Mail, mail);
    ctx.afterCommit(() =>
      this.jobs.send('mail.deliver', { organisationId: ctx.organisationId, mailId: mail.id }),
    );
  }
}
