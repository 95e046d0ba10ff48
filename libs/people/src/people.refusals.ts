import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';

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
