import { post } from '../auth';
import { lockScreen, untilUnlocked } from '../screen';

/** As the server hands them out, in base64. */
export interface DeviceKeys {
  /** Whose key seals from now on; null on a shared computer. */
  current: string | null;
  keys: { id: string; key: string }[];
}

/**
 * Asks for the key of this sign-in and of earlier ones.
 * @throws while the server cannot be reached, as `fetch` does, or where nobody is signed in.
 */
export async function askForDeviceKeys(earlier: readonly string[]): Promise<DeviceKeys> {
  const answer = await post<DeviceKeys>('device-keys', { earlier });
  if (answer.ok) return answer.body;
  if (answer.why === 'offline') throw new TypeError('The server cannot be reached.');
  if (answer.why === 'refused' && (answer.code as string | undefined) === 'LOCKED') {
    lockScreen();
    await untilUnlocked();
    return askForDeviceKeys(earlier);
  }
  throw new Error('There is no key to open what is kept on this device.');
}
