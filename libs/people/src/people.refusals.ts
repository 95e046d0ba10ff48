import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';

const words = serverMessages.people;

@ObjectType({
  implements: () => Refusal,
  description: 'Expired, used, revoked or unknown: the answer is the same.',
})
export class InvitationUnusable extends BaseRefusal {
  constructor() {
    super('INVITATION_UNUSABLE', words.invitationUnusable);
  }
}

@ObjectType({ implements: () => Refusal })
export class PasswordRefused extends BaseRefusal {
  constructor(message: string) {
    super('PASSWORD_REFUSED', message);
  }

  static forLength(password: string): PasswordRefused | null {
    if (password.length < LIMITS.passwordMin) {
      return new PasswordRefused(words.passwordTooShort.replace('{{min}}', String(LIMITS.passwordMin)));
    }
    if (password.length > LIMITS.passwordMax) {
      return new PasswordRefused(words.passwordTooLong.replace('{{max}}', String(LIMITS.passwordMax)));
    }
    return null;
  }
}

@ObjectType({ implements: () => Refusal })
export class LastLead extends BaseRefusal {
  constructor() {
    super('LAST_LEAD', words.lastLead);
  }
}

@ObjectType({ implements: () => Refusal })
export class AlreadyMember extends BaseRefusal {
  constructor() {
    super('ALREADY_MEMBER', words.alreadyMember);
  }
}
