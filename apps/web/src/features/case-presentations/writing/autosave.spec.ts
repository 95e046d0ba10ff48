import { jest } from '@jest/globals';
import { Autosave, AutosavePorts, SaveOutcome } from './autosave';
import { KeptEdits, SAVE_AFTER, saveWord } from './autosave-state';
import type { CaseContent, ContentChanges, ContentField } from './content';
import { someContent } from './some-content.fixture';

const start = someContent({ ENDING: 'She did not come back.' });

/** A server that holds one case and answers when told to. */
function aServer(content: CaseContent): {
  sent: { changes: ContentChanges; expectedVersion: number }[];
  kept: (KeptEdits | null)[];
  answer: (outcome?: SaveOutcome) => Promise<void>;
  ports: AutosavePorts;
} {
  let held: CaseContent = content;
  let version = 1;
  const sent: { changes: ContentChanges; expectedVersion: number }[] = [];
  const kept: (KeptEdits | null)[] = [];
  const waiting: ((outcome: SaveOutcome) => void)[] = [];
  return {
    sent,
    kept,
    answer: async (outcome) => {
      const last = sent.at(-1);
      if (!outcome && last) {
        held = { ...held, ...last.changes };
        version += 1;
      }
      waiting.shift()?.(outcome ?? { kind: 'saved', content: held, version });
      await jest.advanceTimersByTimeAsync(0);
    },
    ports: {
      send: (changes, expectedVersion) => {
        sent.push({ changes, expectedVersion });
        return new Promise((resolve) => waiting.push(resolve));
      },
      held: (changes) =>
        Promise.resolve(changes.headline?.includes('Anna') ? (['headline'] as ContentField[]) : []),
      keep: (edits) => void kept.push(edits),
      now: () => Date.now(),
    },
  };
}

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

it('saves after a pause, and what was typed meanwhile right after the answer', async () => {
  const server = aServer(start);
  const autosave = new Autosave(start, 1, server.ports, true);
  autosave.edit((content) => ({ ...content, ENDING: 'One.' }));
  await jest.advanceTimersByTimeAsync(SAVE_AFTER);
  autosave.edit((content) => ({ ...content, ENDING: 'One. Two.' }));
  await jest.advanceTimersByTimeAsync(SAVE_AFTER * 5);
  expect(server.sent).toHaveLength(1);
  await server.answer();
  await jest.advanceTimersByTimeAsync(0);
  expect(server.sent.at(1)).toEqual({ changes: { ENDING: 'One. Two.' }, expectedVersion: 2 });
  await server.answer();
  expect(saveWord(autosave.current())).toBe('saved');
  expect(server.kept.at(-1)).toBeNull();
});

it('keeps every keystroke on the device until the server has it', async () => {
  const server = aServer(start);
  const autosave = new Autosave(start, 1, server.ports, true);
  autosave.edit((content) => ({ ...content, ENDING: 'One.' }));
  expect(server.kept.at(-1)?.mine).toEqual({ ENDING: 'One.' });
  await jest.advanceTimersByTimeAsync(SAVE_AFTER);
  await server.answer({ kind: 'unreachable' });
  expect(saveWord(autosave.current())).toBe('kept');
  expect(server.kept.at(-1)?.mine).toEqual({ ENDING: 'One.' });
  autosave.reachable();
  await jest.advanceTimersByTimeAsync(0);
  await server.answer();
  expect(server.kept.at(-1)).toBeNull();
});

it('does not send a headline with a name, and sends it once the name is gone', async () => {
  const server = aServer(start);
  const autosave = new Autosave(start, 1, server.ports, true);
  autosave.edit((content) => ({ ...content, headline: 'Anna left' }));
  await jest.advanceTimersByTimeAsync(SAVE_AFTER * 3);
  expect(server.sent).toEqual([]);
  expect(saveWord(autosave.current())).toBe('held');
  autosave.edit((content) => ({ ...content, headline: 'She left' }));
  await jest.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(server.sent.at(0)?.changes).toEqual({ headline: 'She left' });
});

it('sends nothing by itself once colleagues read the case', async () => {
  const server = aServer(start);
  const autosave = new Autosave(start, 1, server.ports, false);
  autosave.edit((content) => ({ ...content, ENDING: 'One.' }));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(server.sent).toEqual([]);
  const published = autosave.saveNow();
  await jest.advanceTimersByTimeAsync(0);
  await server.answer();
  await expect(published).resolves.toMatchObject({ kind: 'saved' });
});

it('saves all that is left before a case is submitted, waiting for a save on its way', async () => {
  const server = aServer(start);
  const autosave = new Autosave(start, 1, server.ports, true);
  autosave.edit((content) => ({ ...content, ENDING: 'One.' }));
  await jest.advanceTimersByTimeAsync(SAVE_AFTER);
  autosave.edit((content) => ({ ...content, ENDING: 'Two.' }));
  const done = autosave.saveNow();
  await server.answer();
  await jest.advanceTimersByTimeAsync(0);
  await server.answer();
  await expect(done).resolves.toMatchObject({ kind: 'saved', version: 3 });
  expect(server.sent.map((one) => one.changes.ENDING)).toEqual(['One.', 'Two.']);
});
