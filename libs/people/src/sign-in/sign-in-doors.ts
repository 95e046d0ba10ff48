import type { LimitedAct } from './sign-in-limits';
import type { SignInState } from './sign-in-record';

/** Who may call what of `/api/auth`. What is not listed does not exist. */
interface Door {
  /** `setting up`: also without the second factor that the organisation requires. `even locked`: also to unlock. */
  opensTo: 'anyone' | 'even locked' | 'setting up' | 'signed in';
  /** Which count a try is added to. */
  limitedAs?: LimitedAct;
  /** Changes how one signs in: the person must have shown just now that it is them. */
  needsConfirmation?: boolean;
}

export const doors: Readonly<Record<string, Door>> = {
  '/sign-in/email': { opensTo: 'anyone', limitedAs: 'sign-in' },
  '/sign-out': { opensTo: 'anyone' },
  '/request-password-reset': { opensTo: 'anyone', limitedAs: 'reset' },
  '/reset-password': { opensTo: 'anyone' },
  '/two-factor/verify-totp': { opensTo: 'anyone', limitedAs: 'code' },
  '/two-factor/verify-backup-code': { opensTo: 'anyone', limitedAs: 'code' },
  '/passkey/generate-authenticate-options': { opensTo: 'anyone' },
  '/passkey/verify-authentication': { opensTo: 'anyone', limitedAs: 'code' },
  '/confirm': { opensTo: 'even locked', limitedAs: 'code' },
  '/lock': { opensTo: 'even locked' },
  '/stay-active': { opensTo: 'setting up' },
  '/device-keys': { opensTo: 'signed in' },
  // These ask for the password themselves.
  '/renew-password': { opensTo: 'signed in', limitedAs: 'code' },
  '/two-factor/enable': { opensTo: 'setting up', limitedAs: 'code' },
  '/two-factor/disable': { opensTo: 'signed in', limitedAs: 'code' },
  '/two-factor/generate-backup-codes': { opensTo: 'signed in', limitedAs: 'code' },
  '/passkey/generate-register-options': { opensTo: 'setting up', needsConfirmation: true },
  '/passkey/verify-registration': { opensTo: 'setting up', needsConfirmation: true },
};

export type DoorAnswer =
  'open' | 'absent' | 'not signed in' | 'locked' | 'second factor missing' | 'confirm first';

export function doorFor(path: string, state: SignInState | null): DoorAnswer {
  const door = Object.hasOwn(doors, path) ? doors[path] : undefined;
  if (!door) return 'absent';
  if (door.opensTo === 'anyone') return 'open';
  if (!state) return 'not signed in';
  if (door.opensTo === 'even locked') return 'open';
  if (state.barred === 'LOCKED') return 'locked';
  if (state.barred === 'SECOND_FACTOR' && door.opensTo !== 'setting up') return 'second factor missing';
  return door.needsConfirmation && !state.isConfirmed ? 'confirm first' : 'open';
}
