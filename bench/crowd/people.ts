import { setTimeout as wait } from 'node:timers/promises';
import { draftCase } from '../../test/support/cases';
import type { Member } from '../../test/support/crowd';
import { webOperation } from '../../test/support/web-operations';

/** What one person works with: a draft of their own, and a case of the team that they read. */
export interface Desk {
  member: Member;
  draftId: string;
  version: number;
  readableId: string;
}

export interface Outcome {
  /** Milliseconds from the moment at which each act was due. */
  took: number[];
  errors: string[];
}

const query = {
  home: webOperation('Home'),
  cases: webOperation('Cases'),
  case: webOperation('CasePage'),
  save: webOperation('SaveDraft'),
};
const SHOWN = 30;
const words =
  'She said that the room was warm and that she had been on time and that nothing was lost by it'.split(' ');

type Act = (desk: Desk) => Promise<void>;

/** Of ten acts three save, and the others read: as the web app does, with its own documents. */
const acts: readonly Act[] = [
  async ({ member }) => void (await member.ask(query.home)),
  ...Array.from({ length: 3 }, (): Act => async ({ member }) => {
    await member.ask(query.cases, { first: SHOWN });
  }),
  ...Array.from({ length: 3 }, (): Act => async ({ member, readableId }) => {
    await member.ask(query.case, { id: readableId, last: SHOWN });
  }),
  ...Array.from({ length: 3 }, (): Act => save),
];

async function save(desk: Desk): Promise<void> {
  const text = Array.from({ length: 60 }, () => words[Math.floor(Math.random() * words.length)]).join(' ');
  const input = {
    id: desk.draftId,
    expectedVersion: desk.version,
    sections: [{ key: 'ENDING', text: `${text}.` }],
  };
  const { saveDraft } = await desk.member.ask(query.save, { input });
  if (typeof saveDraft.version !== 'number') throw new Error(`not saved: ${JSON.stringify(saveDraft)}`);
  desk.version = saveDraft.version;
}

/** Everyone does something every `pauseMs` on average, whatever the others do, until the time is over. */
export async function work(
  desks: readonly Desk[],
  { milliseconds, pauseMs }: { milliseconds: number; pauseMs: number },
): Promise<Outcome> {
  const outcome: Outcome = { took: [], errors: [] };
  const end = performance.now() + milliseconds;
  await Promise.all(
    desks.map(async (desk) => {
      // From the first act on as later: whatever begins otherwise begins with a rush that nobody makes.
      let due = performance.now() + pause(pauseMs);
      while (due < end) {
        await wait(Math.max(0, due - performance.now()));
        const act = acts[Math.floor(Math.random() * acts.length)] as Act;
        await act(desk).catch((error: Error) => outcome.errors.push(error.message.slice(0, 200)));
        outcome.took.push(performance.now() - due);
        // Someone who waited for an answer begins the next thing after it.
        due = Math.max(due, performance.now()) + pause(pauseMs);
      }
    }),
  );
  return outcome;
}

/** A draft for each, and a case of the team to read. */
export async function desksOf(
  team: { id: string; members: Member[] },
  readableIds: string[],
): Promise<Desk[]> {
  const desks: Desk[] = [];
  for (const [i, member] of team.members.entries()) {
    const { id, version } = await draftCase(member, team.id);
    const readableId = readableIds[i % readableIds.length] as string;
    desks.push({ member, draftId: id, version, readableId });
  }
  return desks;
}

/** How long until the next act of someone who acts at no set time. */
export function pause(average: number): number {
  return -Math.log(1 - Math.random()) * average;
}
