import { hideScreen, lockScreen, screenState, showScreen, unlockScreen, untilUnlocked } from './screen';

describe('the screen', () => {
  afterEach(() => unlockScreen());

  it('is hidden and shown by its person', () => {
    hideScreen();
    expect(screenState.read()).toBe('hidden');
    showScreen();
    expect(screenState.read()).toBe('open');
  });

  it('is not shown by a click once it is locked', () => {
    hideScreen();
    lockScreen();
    showScreen();
    hideScreen();
    expect(screenState.read()).toBe('locked');
  });

  it('lets what was asked wait until it is unlocked', async () => {
    lockScreen();
    const order: string[] = [];
    const asked = untilUnlocked().then(() => order.push('asked again'));
    await Promise.resolve();
    order.push('locked');
    unlockScreen();
    await asked;
    expect(order).toEqual(['locked', 'asked again']);
  });

  it('lets nothing wait while it is open', async () => {
    await expect(untilUnlocked()).resolves.toBeUndefined();
  });
});
