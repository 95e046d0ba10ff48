import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { Outgoing, OutgoingPost, OutgoingText } from './outgoing-post';
import { createSender, type SendResult } from './sender';

const aPost = (id: string): OutgoingPost => ({
  act: 'add',
  id,
  threadId: 't',
  typed: { text: id, mentions: [] },
  replyTo: null,
  kind: 'REMARK',
  notIdentifiers: [],
  writtenAt: '2026-11-24T00:00:00Z',
  state: 'waiting',
  mishaps: 0,
});

type Weather = 'clear' | 'lost before' | 'lost after' | 'stumbles';

/** A server that keeps a post once an id, and a device whose list outlives the page. */
function aDesk(weather: () => Weather = () => 'clear') {
  const desk = {
    stored: '[]',
    kept: [] as string[],
    calls: 0,
    refuse: (_id: string): boolean => false,
  };
  const options = {
    read: () => JSON.parse(desk.stored) as Outgoing,
    write: (outgoing: Outgoing) => {
      desk.stored = JSON.stringify(outgoing);
    },
    send: async ({ id }: OutgoingText): Promise<SendResult> => {
      desk.calls += 1;
      const today = weather();
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (today === 'lost before') throw new Error('no line');
      if (today === 'stumbles') return { kind: 'mishap', message: 'Something went wrong.' };
      if (desk.refuse(id))
        return {
          kind: 'refused',
          refusal: { code: 'IDENTIFYING_DETAILS_FOUND', message: 'A name.', findings: [] },
        };
      if (!desk.kept.includes(id)) desk.kept.push(id);
      if (today === 'lost after') throw new Error('the answer was lost');
      return { kind: 'kept' };
    },
  };
  return { desk, open: () => createSender(options), list: options.read };
}

const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(600_000);

describe('posts on their way', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('go in order and leave the list when they have arrived', async () => {
    const { desk, open, list } = aDesk();
    const sender = open();
    sender.add(aPost('a'));
    sender.add(aPost('b'));
    expect(list().map(({ state }) => state)).toEqual(['sending', 'waiting']);
    await settle();
    expect(desk.kept).toEqual(['a', 'b']);
    expect(list()).toEqual([]);
  });

  it('stay with what the server said against them, and let the next one pass', async () => {
    const { desk, open, list } = aDesk();
    desk.refuse = (id) => id === 'a';
    const sender = open();
    sender.add(aPost('a'));
    sender.add(aPost('b'));
    await settle();
    expect(desk.kept).toEqual(['b']);
    expect(list()).toMatchObject([{ id: 'a', state: 'refused', refusal: { message: 'A name.' } }]);
    expect(sender.take('a')?.typed.text).toBe('a');
    expect(list()).toEqual([]);
  });

  it('are handed back when the server stumbles over one again and again', async () => {
    const { desk, open, list } = aDesk(() => (desk.calls <= 6 ? 'stumbles' : 'clear'));
    const sender = open();
    sender.add(aPost('a'));
    await settle();
    expect(list()).toMatchObject([{ id: 'a', state: 'refused', refusal: { code: 'INTERNAL' } }]);
    sender.sendAgain('a');
    await settle();
    expect(desk.kept).toEqual(['a']);
  });

  it('go again at once when the line is back', async () => {
    const { desk, open } = aDesk(() => (desk.calls < 4 ? 'lost before' : 'clear'));
    const sender = open();
    sender.add(aPost('a'));
    await jest.advanceTimersByTimeAsync(4_000);
    expect(desk.kept).toEqual([]);
    sender.hurry();
    await jest.advanceTimersByTimeAsync(100);
    sender.hurry();
    await jest.advanceTimersByTimeAsync(100);
    expect(desk.kept).toEqual(['a']);
  });

  it('arrive once each and in order through lost calls, lost answers and closed pages', async () => {
    const weather = fc.constantFrom<Weather>('clear', 'clear', 'lost before', 'lost after');
    const act = fc.constantFrom('write', 'write', 'wait', 'wait', 'reload', 'heard on the socket', 'online');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), fc.infiniteStream(weather), async (acts, days) => {
        const { desk, open, list } = aDesk(() => days.next().value as Weather);
        let sender = open();
        const written: string[] = [];
        for (const next of acts) {
          if (next === 'write') {
            written.push(`post ${written.length}`);
            sender.add(aPost(written.at(-1) ?? ''));
          }
          if (next === 'wait') await jest.advanceTimersByTimeAsync(70);
          if (next === 'online') sender.hurry();
          if (next === 'heard on the socket') desk.kept.forEach((id) => sender.acknowledge(id));
          if (next === 'reload') {
            sender.stop();
            sender = open();
          }
        }
        await settle();
        expect(desk.kept).toEqual(written);
        expect(list()).toEqual([]);
        sender.stop();
      }),
      { numRuns: 150 },
    );
  });
});
