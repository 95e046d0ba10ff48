import { jest } from '@jest/globals';
import type { JoinAnswer, JoinRequest, RoomEvent, WirePerson } from '@second-chair/wire';
import fc from 'fast-check';
import { createRoomKeeper, FROM_NOW, type RoomGuest } from './room-keeper';

const room = 'thread:1' as const;
const fact = (seq: number): RoomEvent => ({ room, seq, type: 'thread.opened', id: `t${seq}`, version: 1 });

/** A server with one room, and a line that can be cut, be deaf, or lose what it carries. */
function aServer() {
  const log: RoomEvent[] = [];
  const server = {
    log,
    isConnected: true,
    isDeaf: false,
    replayLimit: Number.POSITIVE_INFINITY,
    refusal: undefined as JoinAnswer | undefined,
    joins: [] as JoinRequest[],
    left: [] as string[],
    restarts: 0,
    applied: [] as number[],
    present: [] as WirePerson[],
    add: (isCarried: boolean): void => {
      log.push(fact(log.length + 1));
      if (isCarried && server.isConnected) keeper.receive(log[log.length - 1]!);
    },
  };
  const keeper = createRoomKeeper({
    line: {
      isConnected: () => server.isConnected,
      join: async (request) => {
        server.joins.push(request);
        if (server.isDeaf) throw new Error('no answer');
        if (server.refusal) return server.refusal;
        const seq = log.length;
        const answer: JoinAnswer =
          seq - request.afterSeq > server.replayLimit || seq < request.afterSeq
            ? { ok: true, seq, reset: true, present: [] }
            : { ok: true, seq, events: log.slice(request.afterSeq), present: [{ id: 'p', name: 'Someone' }] };
        await Promise.resolve();
        return answer;
      },
      leave: (name) => server.left.push(name),
      restart: () => {
        server.restarts += 1;
      },
    },
    apply: (event) => server.applied.push(event.seq),
    onPresence: (_room, present) => (server.present = present),
  });
  return { server, keeper };
}

const quiet: RoomGuest = { onReset: () => undefined };
const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(60_000);
const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

describe('staying in a room', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('joins after what the load brought and is given the rest', async () => {
    const { server, keeper } = aServer();
    for (const _ of upTo(5)) server.add(false);
    keeper.enter(room, 3, quiet);
    await settle();
    expect(server.joins).toEqual([{ room, afterSeq: 3 }]);
    expect(server.applied).toEqual([4, 5]);
    expect(server.present).toHaveLength(1);
  });

  it('asks for what is missing when an event comes before its predecessor', async () => {
    const { server, keeper } = aServer();
    keeper.enter(room, 0, quiet);
    await settle();
    server.add(false);
    server.add(true);
    await settle();
    expect(server.applied).toEqual([1, 2]);
  });

  it('shares one stay among several components and leaves with the last', async () => {
    const { server, keeper } = aServer();
    const heard: number[] = [];
    const leaveFirst = keeper.enter(room, 0, quiet);
    const leaveSecond = keeper.enter(room, 0, { ...quiet, onEvent: ({ seq }) => heard.push(seq) });
    await settle();
    server.add(true);
    leaveFirst();
    server.add(true);
    expect(server.left).toEqual([]);
    leaveSecond();
    server.add(true);
    expect(server.joins).toHaveLength(1);
    expect(heard).toEqual([1, 2]);
    expect(server.applied).toEqual([1, 2]);
    expect(server.left).toEqual([room]);
  });

  it('loads again after a reset and goes on from that load', async () => {
    const { server, keeper } = aServer();
    server.replayLimit = 10;
    for (const _ of upTo(50)) server.add(false);
    const onReset = jest.fn(async () => server.log.length);
    keeper.enter(room, 1, { onReset });
    await settle();
    expect(onReset).toHaveBeenCalledTimes(1);
    expect(server.joins.map(({ afterSeq }) => afterSeq)).toEqual([1, 50]);
    server.add(true);
    expect(server.applied).toEqual([51]);
  });

  it('loads again when the server knows less than this screen', async () => {
    const { server, keeper } = aServer();
    for (const _ of upTo(3)) server.add(false);
    const onReset = jest.fn(async () => server.log.length);
    keeper.enter(room, 9, { onReset });
    await settle();
    expect(onReset).toHaveBeenCalledTimes(1);
    server.add(true);
    expect(server.applied).toEqual([4]);
  });

  it('begins with what happens next where the past does not matter', async () => {
    const { server, keeper } = aServer();
    for (const _ of upTo(5)) server.add(false);
    const onReset = jest.fn<() => void>();
    keeper.enter(room, FROM_NOW, { onReset });
    await settle();
    server.add(true);
    server.add(false);
    keeper.enter(room, FROM_NOW, { onReset });
    keeper.catchUp();
    await settle();
    expect(server.applied).toEqual([6, 7]);
    expect(onReset).not.toHaveBeenCalled();
  });

  it('tells its guests when the room is not theirs', async () => {
    const { server, keeper } = aServer();
    server.refusal = { ok: false, code: 'NOT_FOUND' };
    const onGone = jest.fn();
    keeper.enter(room, 0, { ...quiet, onGone });
    await settle();
    expect(onGone).toHaveBeenCalledTimes(1);
    expect(server.joins).toHaveLength(1);
  });

  it('begins the line anew when the server stays silent on an open one', async () => {
    const { server, keeper } = aServer();
    server.isDeaf = true;
    keeper.enter(room, 0, quiet);
    await settle();
    expect(server.restarts).toBe(1);
    server.isDeaf = false;
    server.add(false);
    keeper.catchUp();
    await settle();
    expect(server.applied).toEqual([1]);
  });

  it('goes through any mixture of lost events, cut lines, sleeps and older loads without losing or changing the order', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.constant('carried' as const) },
      { weight: 3, arbitrary: fc.constant('lost' as const) },
      { weight: 2, arbitrary: fc.constant('cut' as const) },
      { weight: 2, arbitrary: fc.constant('open' as const) },
      { weight: 2, arbitrary: fc.constant('wake' as const) },
      { weight: 1, arbitrary: fc.constant('again' as const) },
      { weight: 1, arbitrary: fc.constant('load' as const) },
      { weight: 2, arbitrary: fc.constant('time' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { server, keeper } = aServer();
        keeper.enter(room, 0, quiet);
        // What the screen shows: a load replaces it, an event adds to it unless it is there already.
        let shown: number[] = [];
        let taken = 0;
        const show = (): void => {
          for (const seq of server.applied.slice(taken)) if (!shown.includes(seq)) shown.push(seq);
          taken = server.applied.length;
        };
        for (const next of steps) {
          if (next === 'carried') server.add(true);
          if (next === 'lost') server.add(false);
          if (next === 'again' && server.log[0]) keeper.receive(server.log[0]);
          if (next === 'cut') server.isConnected = false;
          if (next === 'open' || next === 'wake') {
            if (next === 'open') server.isConnected = true;
            keeper.catchUp();
          }
          if (next === 'load') {
            show();
            const seq = Math.max(0, server.log.length - 2);
            shown = upTo(seq);
            keeper.loaded(room, seq);
          }
          if (next === 'time') await jest.advanceTimersByTimeAsync(500);
          show();
        }
        server.isConnected = true;
        keeper.catchUp();
        await settle();
        show();
        expect(shown).toEqual(upTo(server.log.length));
      }),
      { numRuns: 200 },
    );
  });
});
