import { doorFor, doors } from './sign-in-doors';
import type { SignInState } from './sign-in-record';

const open: SignInState = {
  signInId: 's',
  accountId: 'a',
  secondFactor: null,
  requiresSecondFactor: false,
  isConfirmed: true,
  isOnSharedComputer: false,
  barred: null,
};
const opened = (state: SignInState | null): string[] =>
  Object.keys(doors).filter((path) => doorFor(path, state) === 'open');

const SIGNING_IN = [
  '/sign-in/email',
  '/sign-out',
  '/request-password-reset',
  '/reset-password',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/generate-authenticate-options',
  '/passkey/verify-authentication',
];
const SETTING_UP = [
  '/stay-active',
  '/two-factor/enable',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
];

describe('the doors of signing in', () => {
  it('open to a stranger for signing in, and for nothing else', () => {
    expect(opened(null)).toEqual(SIGNING_IN);
  });

  it('open to a locked screen for unlocking only', () => {
    expect(opened({ ...open, barred: 'LOCKED' })).toEqual([...SIGNING_IN, '/confirm', '/lock']);
  });

  it('open to whoever lacks the second factor for setting one up', () => {
    expect(opened({ ...open, barred: 'SECOND_FACTOR' })).toEqual([
      ...SIGNING_IN,
      '/confirm',
      '/lock',
      ...SETTING_UP,
    ]);
  });

  it('open all to whoever has just confirmed; passkeys wait for that', () => {
    expect(opened(open).sort()).toEqual(Object.keys(doors).sort());
    expect(doorFor('/passkey/verify-registration', { ...open, isConfirmed: false })).toBe('confirm first');
  });

  it('are no more than these', () => {
    for (const path of [
      '/update-user',
      '/change-email',
      '/change-password',
      '/reset-password/:token',
      '/delete-user',
      '/list-sessions',
      '/sign-up/email',
      'constructor',
    ])
      expect(doorFor(path, open)).toBe('absent');
  });
});
