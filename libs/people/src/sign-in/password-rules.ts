import type { Ctx } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { isKnownPassword } from './known-passwords';
import { isOfOwnWords } from './own-words';

export type PasswordFault =
  'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_KNOWN' | 'PASSWORD_OF_OWN_WORDS';

const words = serverMessages.people;

const inWords: Readonly<Record<PasswordFault, string>> = {
  PASSWORD_TOO_SHORT: words.passwordTooShort.replace('{{min}}', String(LIMITS.passwordMin)),
  PASSWORD_TOO_LONG: words.passwordTooLong.replace('{{max}}', String(LIMITS.passwordMax)),
  PASSWORD_KNOWN: words.passwordKnown,
  PASSWORD_OF_OWN_WORDS: words.passwordOfOwnWords,
};

/** What is wrong with a password that somebody chooses: no rule about kinds of characters, only what is guessed first. */
export function faultOf(
  password: string,
  names: readonly string[],
): { code: PasswordFault; message: string } | null {
  const code = faultIn(password, names);
  return code && { code, message: inWords[code] };
}

function faultIn(password: string, names: readonly string[]): PasswordFault | null {
  if (password.length < LIMITS.passwordMin) return 'PASSWORD_TOO_SHORT';
  if (password.length > LIMITS.passwordMax) return 'PASSWORD_TOO_LONG';
  if (isKnownPassword(password)) return 'PASSWORD_KNOWN';
  return isOfOwnWords(password, names) ? 'PASSWORD_OF_OWN_WORDS' : null;
}

/** Names that are near at hand where `ctx` is: the organisation’s, its teams’, and the account’s own with its address. */
export async function namesNear(ctx: Ctx, accountId: string | null): Promise<string[]> {
  const rows = (await ctx.db.query(
    `select name from organisations where id = $1
     union all select name from teams where organisation_id = $1
     union all select unnest(array[name, email]) from people where organisation_id = $1 and account_id = $2`,
    [ctx.organisationId, accountId],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}
