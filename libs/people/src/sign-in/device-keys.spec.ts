import { DeviceKeys } from './device-keys';

const keys = new DeviceKeys('a secret of the server, long enough to be one');

describe('the keys of devices', () => {
  it('are as long as AES-256 wants them', () => {
    expect(Buffer.from(keys.of('account', 'sign-in'), 'base64')).toHaveLength(32);
  });

  it('are the same each time they are asked for', () => {
    const restarted = new DeviceKeys('a secret of the server, long enough to be one');
    expect(restarted.of('account', 'sign-in')).toBe(keys.of('account', 'sign-in'));
  });

  it('differ by account, by sign-in and by secret', () => {
    const others = [
      keys.of('another', 'sign-in'),
      keys.of('account', 'another'),
      new DeviceKeys('another secret of the server, as long as that').of('account', 'sign-in'),
    ];
    expect(new Set([keys.of('account', 'sign-in'), ...others]).size).toBe(4);
  });
});
