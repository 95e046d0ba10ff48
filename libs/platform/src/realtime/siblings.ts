import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { RoomName, WirePerson } from '@second-chair/wire';
import { SETTINGS } from '../platform.tokens';
import { hasSiblings, type Settings } from '../settings/settings';
import { SequenceWatch } from './sequence-watch';
import type { IoServer, SiblingLetter, SiblingNews } from './io-server';

const beatEveryMs = 2_000;
/** Three beats missed: killed, or out of reach. */
const goneAfterMs = 3 * beatEveryMs;

interface Sibling {
  heardAt: number;
  letters: SequenceWatch;
  /** It has said all of itself once; until then it is asked at each beat, since a question may be lost too. */
  isComplete: boolean;
}

interface Listeners {
  /** Nothing is known of this process yet, or no longer: what it says of itself next is all of it. */
  present: (from: string, rooms: readonly (readonly [RoomName, WirePerson[]])[]) => void;
  presence: (from: string, room: RoomName, people: WirePerson[]) => void;
  access: (personId: string) => void;
  conceal: (personId: string, rooms: readonly RoomName[]) => void;
  gone: (from: string) => void;
  /** Who is in which room here, for a process that asks. */
  mine: () => [RoomName, WirePerson[]][];
  /** News from another process were lost, and with them perhaps someone's eviction. */
  missed: () => void;
}

/**
 * What server processes tell each other beside the events that socket.io's adapter carries. Letters are numbered by
 * their sender: a hole that does not close means that the line between the processes was broken, and everybody here is
 * asked to join again rather than left with what may be out of date. A process that says nothing is gone.
 */
@Injectable()
export class Siblings implements BeforeApplicationShutdown {
  private readonly self = randomUUID();
  private readonly known = new Map<string, Sibling>();
  private written = 0;
  private io: IoServer | null = null;
  private listeners: Listeners | null = null;
  private beat: NodeJS.Timeout | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  attach(io: IoServer, listeners: Listeners): void {
    this.listeners = listeners;
    if (!hasSiblings(this.settings)) return;
    this.io = io;
    io.on('sibling', (letter) => this.read(letter));
    this.tell({ kind: 'alive' });
    this.beat = setInterval(() => this.onBeat(), beatEveryMs).unref();
  }

  tell(news: SiblingNews): void {
    this.written += 1;
    this.io?.serverSideEmit('sibling', { from: this.self, number: this.written, news });
  }

  /** Something could not be told: a number that nobody will see tells them so. */
  leaveHole(): void {
    this.written += 1;
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.beat);
    this.tell({ kind: 'bye' });
    this.io = null;
  }

  private read({ from, number, news }: SiblingLetter): void {
    if (news.kind === 'bye') return this.forget(from);
    const known = this.known.get(from);
    const sibling = known ?? { heardAt: 0, letters: new SequenceWatch(number), isComplete: false };
    this.known.set(from, sibling);
    sibling.heardAt = Date.now();
    sibling.letters.saw(number);
    if (news.kind === 'present') sibling.isComplete = true;
    if (!sibling.isComplete && (!known || news.kind === 'alive')) this.tell({ kind: 'ask', to: from });
    switch (news.kind) {
      case 'alive':
        return;
      case 'ask':
        if (news.to === this.self) this.tell({ kind: 'present', rooms: this.listeners?.mine() ?? [] });
        return;
      case 'present':
        return this.listeners?.present(from, news.rooms);
      case 'presence':
        return this.listeners?.presence(from, news.room, news.people);
      case 'access':
        return this.listeners?.access(news.personId);
      case 'conceal':
        return this.listeners?.conceal(news.personId, news.rooms);
    }
  }

  private onBeat(): void {
    this.tell({ kind: 'alive' });
    const now = Date.now();
    let hasMissed = false;
    for (const [from, { heardAt, letters }] of this.known) {
      if (letters.hasLost()) {
        hasMissed = true;
        // Not known any more, it is asked for everything again.
        this.known.delete(from);
      } else if (now - heardAt > goneAfterMs) this.forget(from);
    }
    if (hasMissed) this.listeners?.missed();
  }

  private forget(from: string): void {
    if (this.known.delete(from)) this.listeners?.gone(from);
  }
}
