import { Args, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import {
  connectionOf,
  Ctx,
  decodeCursor,
  encodeCursor,
  Mail,
  NotFound,
  OWNER_DATA_SOURCE,
  PageArgs,
  pageOf,
  Public,
  SETTINGS,
  type Page,
  type Settings,
} from '@second-chair/platform';
import type { DataSource } from 'typeorm';
import { demoAccounts, DEMO_PASSWORD } from './demo-accounts';

@ObjectType()
export class DemoAccount {
  @Field(() => String)
  email: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  roleLabel: string;
}

/** The workspace for trying things out: everything in it is invented. */
@ObjectType()
export class Demo {
  @Field(() => String)
  password: string;

  @Field(() => [DemoAccount])
  accounts: DemoAccount[];

  @Field(() => Date, { description: 'The time that rules see.' })
  now: Date;
}

@ObjectType()
export class MailConnection extends connectionOf(Mail, 'Mail') {}

@Resolver()
export class DemoResolver {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(OWNER_DATA_SOURCE) private readonly owner: DataSource,
  ) {}

  @Public()
  @Query(() => Demo, { nullable: true, description: 'Null unless this is the demo.' })
  demo(@Context('ctx') ctx: Ctx): Demo | null {
    if (!this.settings.demo) return null;
    return { password: DEMO_PASSWORD, accounts: demoAccounts, now: ctx.now };
  }

  /** Mails of every organisation, the newest first; the demo's only, and through the owner's connection. */
  @Public()
  @Query(() => MailConnection, { description: 'Mail as it would have been sent. In the demo only.' })
  async outbox(@Args() { first, after }: PageArgs): Promise<Page<Mail>> {
    if (!this.settings.demo) throw new NotFound();
    const [at, id] = after ? decodeCursor(after, ['string', 'string']) : [null, null];
    const rows = (await this.owner.query(
      `select id, kind, "to", subject, text, created_at as "createdAt", sent_at as "sentAt" from mails
       where $1::timestamptz is null or (created_at, id) < ($1::timestamptz, $2::uuid)
       order by created_at desc, id desc limit $3`,
      [at, id, first + 1],
    )) as Mail[];
    const mails = rows.map((row) => Object.assign(new Mail(), row));
    return pageOf(mails, first, (mail) => encodeCursor([mail.createdAt.toISOString(), mail.id]));
  }
}
