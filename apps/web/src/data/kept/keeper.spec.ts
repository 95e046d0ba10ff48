import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { createKeptTexts, type KeptTexts } from '../kept-text';
import type { Keeping } from '../keeping';
import type { DeviceKeys } from './device-keys';
import { createKeeper, type Keeper } from './keeper';
import type { SealedText } from './seal';
import type { SealedStore } from './sealed-store';
import type { KeptNews, KeptTabs } from './tabs';

/** One browser on one device, and a server that hands out keys by account and sign-in. */
function aDevice() {
  const records = new Map<string, SealedText>();
  const listeners = new Set<(news: KeptNews) => void>();
  const device = { isFull: false, isOffline: false, signIn: 'first', isShared: false, secret: 'secret' };
  const key = (owner: string, place: string) => JSON.stringify([owner, place]);
  const store: SealedStore = {
    all: async (owner) =>
      [...records].flatMap(([name, sealed]) => {
        const [whose, place] = JSON.parse(name) as [string, string];
        return whose === owner ? [{ place, sealed }] : [];
      }),
    some: async (owner, places) => places.map((place) => ({ place, sealed: records.get(key(owner, place)) })),
    change: async (owner, changes) => {
      await new Promise((done) => setTimeout(done, 1));
      if (device.isFull) throw new Error('QuotaExceededError');
      for (const { place, sealed } of changes) {
        if (sealed) records.set(key(owner, place), sealed);
        else records.delete(key(owner, place));
      }
    },
    clear: async (owner) => {
      for (const { place } of await store.all(owner)) records.delete(key(owner, place));
    },
  };

  /** A tab of this browser, in which one account is signed in. */
  function tab(account: string): { keeper: Keeper; texts: KeptTexts; where: () => Keeping | undefined } {
    const texts = createKeptTexts();
    const own = new Set<(news: KeptNews) => void>();
    let where: Keeping | undefined;
    const tabs: KeptTabs = {
      tell: (news) => listeners.forEach((listener) => !own.has(listener) && listener(news)),
      onNews: (listener) => {
        own.add(listener);
        listeners.add(listener);
      },
    };
    const askForKeys = async (earlier: readonly string[]): Promise<DeviceKeys> => {
      if (device.isOffline) throw new TypeError('offline');
      const current = device.isShared ? null : device.signIn;
      const ids = new Set([...earlier, ...(current === null ? [] : [current])]);
      const keyOf = (id: string) =>
        createHash('sha256').update(`${device.secret}${account}${id}`).digest('base64');
      return { current, keys: [...ids].map((id) => ({ id, key: keyOf(id) })) };
    };
    const keeper = createKeeper({
      texts,
      store,
      askForKeys,
      tabs,
      onKeeping: (next) => (where = next),
      onClosed: () => undefined,
    });
    return { keeper, texts, where: () => where };
  }
  return { device, records, tab };
}

const settled = () => new Promise((done) => setTimeout(done, 25));
const WORDS = 'She left before she could be left.';

describe('what is kept on a device', () => {
  it('comes back after a reload', async () => {
    const { tab } = aDevice();
    const before = tab('me');
    await before.keeper.open('me');
    before.texts.keep('post/1', WORDS);
    await settled();
    const after = tab('me');
    expect(after.texts.recall('post/1')).toBeUndefined();
    await after.keeper.open('me');
    expect(after.texts.recall('post/1')).toBe(WORDS);
  });

  it('holds none of the words', async () => {
    const { tab, records } = aDevice();
    const { keeper, texts } = tab('me');
    await keeper.open('me');
    texts.keep('post/1', WORDS);
    await settled();
    const stored = [...records].map(([name, { keyId, iv, sealed }]) =>
      [name, keyId, Buffer.from(iv).toString('latin1'), Buffer.from(sealed).toString('latin1')].join(' '),
    );
    expect(stored).toHaveLength(1);
    for (const word of WORDS.split(/\W+/u).filter((one) => one.length > 3))
      expect(stored.join()).not.toContain(word);
  });

  it('opens to nobody without the key of the server, and to nobody else with theirs', async () => {
    const { tab, device } = aDevice();
    const mine = tab('me');
    await mine.keeper.open('me');
    mine.texts.keep('post/1', WORDS);
    await settled();
    device.isOffline = true;
    const offline = tab('me');
    await expect(offline.keeper.open('me')).rejects.toThrow('offline');
    expect(offline.texts.recallAll('')).toEqual([]);
    device.isOffline = false;
    const thief = tab('thief');
    await thief.keeper.open('me');
    expect(thief.texts.recallAll('')).toEqual([]);
  });

  it('is there again after the sign-in has ended and the same person signs in anew', async () => {
    const { tab, device, records } = aDevice();
    const { keeper, texts } = tab('me');
    await keeper.open('me');
    texts.keep('post/1', WORDS);
    await keeper.close();
    expect(texts.recallAll('')).toEqual([]);
    device.signIn = 'second';
    await keeper.open('me');
    expect(texts.recall('post/1')).toBe(WORDS);
    expect([...records.values()].map(({ keyId }) => keyId)).toEqual(['second']);
  });

  it('is gone after signing out, in the other tabs too, and what others left stays', async () => {
    const { tab, records } = aDevice();
    const theirs = tab('someone');
    await theirs.keeper.open('someone');
    theirs.texts.keep('post/1', 'theirs');
    await settled();
    const [here, there] = [tab('me'), tab('me')];
    await here.keeper.open('me');
    await there.keeper.open('me');
    here.texts.keep('post/1', WORDS);
    there.texts.keep('post/2', WORDS);
    await here.keeper.wipe();
    await settled();
    expect([...records.keys()]).toEqual([JSON.stringify(['someone', 'post/1'])]);
    expect(there.texts.recallAll('')).toEqual([]);
    there.texts.keep('post/3', WORDS);
    await settled();
    expect(records.size).toBe(1);
  });

  it('is known to the other tabs of its person', async () => {
    const { tab } = aDevice();
    const [here, there] = [tab('me'), tab('me')];
    await here.keeper.open('me');
    await there.keeper.open('me');
    here.texts.keep('outgoing/1', WORDS);
    await settled();
    expect(there.texts.recall('outgoing/1')).toBe(WORDS);
    there.texts.forget('outgoing/1');
    await settled();
    expect(here.texts.recall('outgoing/1')).toBeUndefined();
  });

  it('waits in memory while the screen is locked, and while the device is full', async () => {
    const { tab, device, records } = aDevice();
    const { keeper, texts } = tab('me');
    await keeper.open('me');
    await keeper.lock();
    texts.keep('post/1', WORDS);
    await settled();
    expect(records.size).toBe(0);
    device.isFull = true;
    await keeper.unlock();
    expect(records.size).toBe(0);
    expect(texts.recall('post/1')).toBe(WORDS);
    device.isFull = false;
    texts.keep('post/2', WORDS);
    await settled();
    expect(records.size).toBe(2);
  });

  it('is nothing on a shared computer; what was kept before comes into the window and off the device', async () => {
    const { tab, device, records } = aDevice();
    const own = tab('me');
    await own.keeper.open('me');
    own.texts.keep('outgoing/1', WORDS);
    await settled();
    device.isShared = true;
    const shared = tab('me');
    await shared.keeper.open('me');
    expect(shared.where()).toBe('window');
    expect(shared.texts.recall('outgoing/1')).toBe(WORDS);
    shared.texts.keep('post/2', WORDS);
    await settled();
    expect(records.size).toBe(0);
    // The sign-in ends while the window stays open: its person finds the words again, another one does not.
    await shared.keeper.close();
    await shared.keeper.open('me');
    expect(shared.texts.recall('post/2')).toBe(WORDS);
    await shared.keeper.open('someone');
    expect(shared.texts.recallAll('')).toEqual([]);
  });

  it('goes when nobody can open it any more', async () => {
    const { tab, device, records } = aDevice();
    const before = tab('me');
    await before.keeper.open('me');
    before.texts.keep('post/1', WORDS);
    await settled();
    device.secret = 'another secret of the server';
    const after = tab('me');
    await after.keeper.open('me');
    expect(after.texts.recallAll('')).toEqual([]);
    expect(records.size).toBe(0);
  });

  it('is what was typed last, whatever was typed, forgotten, locked and reloaded before', async () => {
    const act = fc.oneof(
      fc.record({ what: fc.constant('keep' as const), place: fc.constantFrom('a', 'b'), text: fc.string() }),
      fc.record({ what: fc.constant('forget' as const), place: fc.constantFrom('a', 'b') }),
      fc.record({
        what: fc.constantFrom('lock' as const, 'unlock' as const, 'reload' as const, 'pause' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const { tab } = aDevice();
        let page = tab('me');
        await page.keeper.open('me');
        const expected = new Map<string, string>();
        for (const one of acts) {
          if (one.what === 'keep') {
            page.texts.keep(one.place, one.text);
            expected.set(one.place, one.text);
          } else if (one.what === 'forget') {
            page.texts.forget(one.place);
            expected.delete(one.place);
          } else if (one.what === 'lock') await page.keeper.lock();
          else if (one.what === 'unlock') await page.keeper.unlock();
          else if (one.what === 'pause') await new Promise((done) => setTimeout(done, 2));
          else {
            await page.keeper.unlock();
            await page.keeper.close();
            page = tab('me');
            await page.keeper.open('me');
          }
        }
        const found = new Map(page.texts.recallAll('').map(({ key, text }) => [key, text]));
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
