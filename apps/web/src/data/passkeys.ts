import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { get, post, type AuthAnswer, type AuthRefusal, type SignInPlace } from './auth';

/** `null`: the person closed their device's question, which is no failure. */
type PasskeyAnswer = AuthAnswer | null;

export function passkeysWork(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** Signs in by a passkey, or unlocks by one. The library comes only when somebody uses it. */
export async function signInByPasskey(place?: SignInPlace): Promise<PasskeyAnswer> {
  const options = await get<PublicKeyCredentialRequestOptionsJSON>('passkey/generate-authenticate-options');
  if (!options.ok) return options;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return withDevice(async () => {
    const response = await startAuthentication({
      optionsJSON: { ...options.body, userVerification: 'required' },
    });
    return post('passkey/verify-authentication', { response }, place);
  });
}

export async function addPasskey(name: string): Promise<PasskeyAnswer> {
  const options = await get<PublicKeyCredentialCreationOptionsJSON>('passkey/generate-register-options');
  if (!options.ok) return options;
  const { startRegistration } = await import('@simplewebauthn/browser');
  return withDevice(async () => {
    const response = await startRegistration({ optionsJSON: options.body });
    return post('passkey/verify-registration', { response, name });
  });
}

async function withDevice(work: () => Promise<AuthAnswer>): Promise<PasskeyAnswer> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'NotAllowedError' || name === 'AbortError') return null;
    return { ok: false, why: 'refused', code: 'PASSKEY_REFUSED' } satisfies AuthRefusal;
  }
}
