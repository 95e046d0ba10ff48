import {
  AutosaveState,
  changesToSend,
  editsToKeep,
  heldFields,
  nextSaveIn,
  reduceAutosave,
  SAVE_AFTER,
  SAVE_AT_LATEST,
  saveWord,
  startAutosave,
  unsavedFields,
} from './autosave-state';
import type { CaseContent } from './content';
import { someContent } from './some-content.fixture';

const server = someContent({ headline: 'Left after the seventh session', ENDING: 'She did not come back.' });

const typed = (state: AutosaveState, changes: Partial<CaseContent>, at = 0): AutosaveState =>
  reduceAutosave(state, { type: 'edited', content: { ...state.mine, ...changes }, at });

describe('what is due', () => {
  it('waits for a pause in the typing', () => {
    const state = typed(startAutosave(server, 1), { ENDING: 'She wrote.' }, 1000);
    expect(nextSaveIn(state, 1000)).toBe(SAVE_AFTER);
    expect(nextSaveIn(typed(state, { ENDING: 'She wrote once.' }, 1500), 1500)).toBe(SAVE_AFTER);
  });

  it('saves someone who never pauses', () => {
    let state = startAutosave(server, 1);
    for (let at = 0; at <= SAVE_AT_LATEST; at += 500) state = typed(state, { ENDING: `She wrote ${at}` }, at);
    expect(nextSaveIn(state, SAVE_AT_LATEST)).toBe(0);
  });

  it('sends only what changed, and nothing when the change was taken back', () => {
    const state = typed(startAutosave(server, 1), { ENDING: 'She wrote.' });
    expect(changesToSend(state)).toEqual({ ENDING: 'She wrote.' });
    const back = typed(state, { ENDING: server.ENDING });
    expect(changesToSend(back)).toEqual({});
    expect(nextSaveIn(back, 5000)).toBeNull();
  });

  it('sends one save at a time', () => {
    let state = typed(startAutosave(server, 1), { ENDING: 'She wrote.' });
    state = reduceAutosave(state, { type: 'sent', changes: changesToSend(state) });
    expect(nextSaveIn(typed(state, { ENDING: 'She wrote a letter.' }, 900), 9000)).toBeNull();
  });

  it('holds a headline back while it could identify, and sends the rest', () => {
    let state = typed(startAutosave(server, 1), { headline: 'Anna left', ENDING: 'She wrote.' });
    state = reduceAutosave(state, { type: 'held', fields: ['headline'] });
    expect(changesToSend(state)).toEqual({ ENDING: 'She wrote.' });
    expect(heldFields(state)).toEqual(['headline']);
    expect(heldFields(typed(state, { headline: 'She left' }))).toEqual([]);
    expect(changesToSend(reduceAutosave(state, { type: 'recheck' }))).toMatchObject({
      headline: 'Anna left',
    });
  });

  it('believes the server when it finds something in the headline', () => {
    let state = typed(startAutosave(server, 1), { headline: 'Anna left', ENDING: 'She wrote.' });
    state = reduceAutosave(state, { type: 'sent', changes: changesToSend(state) });
    state = reduceAutosave(state, { type: 'identifying', fields: ['headline'] });
    expect(changesToSend(state)).toEqual({ ENDING: 'She wrote.' });
    expect(saveWord(state)).toBe('waiting');
  });

  it('asks less and less often while the server is out of reach', () => {
    let state = typed(startAutosave(server, 1), { ENDING: 'She wrote.' });
    const waits: (number | null)[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      state = reduceAutosave(state, { type: 'sent', changes: changesToSend(state) });
      state = reduceAutosave(state, { type: 'unreachable', at: 0 });
      waits.push(nextSaveIn(state, 0));
    }
    expect(waits).toEqual([2000, 4000, 8000, 16000, 30000, 30000]);
    expect(saveWord(state)).toBe('kept');
    expect(nextSaveIn(reduceAutosave(state, { type: 'reachable' }), 60_000)).toBe(0);
  });

  it('does not repeat what was refused until something changes', () => {
    let state = typed(startAutosave(server, 1), { weeksSinceLastContact: 9000 });
    state = reduceAutosave(state, { type: 'refused', message: 'At most 520.' });
    expect(nextSaveIn(state, 9000)).toBeNull();
    expect(saveWord(state)).toBe('refused');
    expect(nextSaveIn(typed(state, { weeksSinceLastContact: 9 }, 0), 9000)).toBe(0);
  });
});

describe('an answer', () => {
  it('leaves alone what was typed meanwhile', () => {
    let state = typed(startAutosave(server, 1), { ENDING: 'She wrote.' });
    state = reduceAutosave(state, { type: 'sent', changes: { ENDING: 'She wrote.' } });
    state = typed(state, { ENDING: 'She wrote a letter.' }, 100);
    const content = { ...server, ENDING: 'She wrote.' };
    state = reduceAutosave(state, {
      type: 'saved',
      changes: { ENDING: 'She wrote.' },
      content,
      version: 2,
      at: 200,
    });
    expect(state.mine.ENDING).toBe('She wrote a letter.');
    expect(unsavedFields(state)).toEqual(['ENDING']);
    expect(state.version).toBe(2);
    expect(state.conflicts).toEqual([]);
  });

  it('never moves the cursor because the server tidied a space', () => {
    let state = typed(startAutosave(server, 1), { ENDING: 'She wrote ' });
    state = reduceAutosave(state, { type: 'sent', changes: { ENDING: 'She wrote ' } });
    const content = { ...server, ENDING: 'She wrote' };
    state = reduceAutosave(state, {
      type: 'saved',
      changes: { ENDING: 'She wrote ' },
      content,
      version: 2,
      at: 1,
    });
    expect(state.mine.ENDING).toBe('She wrote ');
    expect(unsavedFields(state)).toEqual([]);
    state = reduceAutosave(state, { type: 'heard', content, version: 3 });
    expect(state.mine.ENDING).toBe('She wrote ');
  });
});

describe('two tabs', () => {
  it('brings different fields together without a question', () => {
    let state = typed(startAutosave(server, 1), { ENDING: 'Mine.' });
    state = reduceAutosave(state, { type: 'stale', content: { ...server, CONTEXT: 'Theirs.' }, version: 2 });
    expect(state.mine).toMatchObject({ ENDING: 'Mine.', CONTEXT: 'Theirs.' });
    expect(state.conflicts).toEqual([]);
    expect(state.taken).toEqual(['CONTEXT']);
    expect(changesToSend(state)).toEqual({ ENDING: 'Mine.' });
  });

  const collided = (): AutosaveState =>
    reduceAutosave(typed(startAutosave(server, 1), { ENDING: 'Mine.', focusQuestion: 'What now?' }), {
      type: 'stale',
      content: { ...server, ENDING: 'Theirs.' },
      version: 2,
    });

  it('asks about a field that both changed, keeps both, and goes on saving the others', () => {
    const state = collided();
    expect(state.conflicts).toEqual(['ENDING']);
    expect(state.mine.ENDING).toBe('Mine.');
    expect(state.base.ENDING).toBe('Theirs.');
    expect(changesToSend(state)).toEqual({ focusQuestion: 'What now?' });
    expect(editsToKeep(state)?.mine).toEqual({ ENDING: 'Mine.', focusQuestion: 'What now?' });
  });

  it.each([
    ['keep mine', 'Mine.', { ENDING: 'Mine.' }],
    ['take theirs', 'Theirs.', {}],
    ['a merge', 'Theirs. Mine.', { ENDING: 'Theirs. Mine.' }],
  ])('%s', (_choice, value, sent) => {
    const state = reduceAutosave(collided(), { type: 'settled', field: 'ENDING', value, at: 0 });
    expect(state.conflicts).toEqual([]);
    expect(changesToSend(state)).toEqual({ focusQuestion: 'What now?', ...sent });
  });

  it('sees its own earlier save when only the answer was lost', () => {
    let state = typed(startAutosave(server, 1), { ENDING: 'She wrote.' });
    state = reduceAutosave(state, { type: 'sent', changes: { ENDING: 'She wrote.' } });
    state = reduceAutosave(state, { type: 'unreachable', at: 0 });
    state = typed(state, { ENDING: 'She wrote a letter.' });
    state = reduceAutosave(state, {
      type: 'stale',
      content: { ...server, ENDING: 'She wrote.' },
      version: 2,
    });
    expect(state.conflicts).toEqual([]);
    expect(changesToSend(state)).toEqual({ ENDING: 'She wrote a letter.' });
  });

  it('does not go back to an older answer', () => {
    const state = reduceAutosave(startAutosave(server, 5), {
      type: 'heard',
      content: { ...server, ENDING: 'Old.' },
      version: 4,
    });
    expect(state.mine.ENDING).toBe(server.ENDING);
  });
});

describe('edits kept on the device', () => {
  const kept = {
    version: 1,
    base: { ENDING: server.ENDING },
    mine: { ENDING: 'Typed before the crash.' },
    conflicts: [],
  };

  it('are nothing when all is saved', () => {
    expect(editsToKeep(startAutosave(server, 1))).toBeNull();
  });

  it('come back and are sent', () => {
    const state = reduceAutosave(startAutosave(server, 1), { type: 'restored', kept, at: 0 });
    expect(changesToSend(state)).toEqual({ ENDING: 'Typed before the crash.' });
  });

  it('are no news when they had arrived after all', () => {
    const arrived = { ...server, ENDING: 'Typed before the crash.' };
    const state = reduceAutosave(startAutosave(arrived, 2), { type: 'restored', kept, at: 0 });
    expect(unsavedFields(state)).toEqual([]);
  });

  it('meet another text as a choice', () => {
    const state = reduceAutosave(startAutosave({ ...server, ENDING: 'Another text.' }, 4), {
      type: 'restored',
      kept,
      at: 0,
    });
    expect(state.conflicts).toEqual(['ENDING']);
    expect(state.mine.ENDING).toBe('Typed before the crash.');
  });

  it('keep a choice that nobody has made yet', () => {
    const other = { ...server, ENDING: 'Another text.' };
    let state = typed(startAutosave(server, 1), { ENDING: 'Typed here.' });
    state = reduceAutosave(state, { type: 'stale', content: other, version: 2 });
    const after = editsToKeep(state);
    if (!after) throw new Error('Nothing was kept.');
    const back = reduceAutosave(startAutosave(other, 2), { type: 'restored', kept: after, at: 0 });
    expect(back.conflicts).toEqual(['ENDING']);
    expect(changesToSend(back)).toEqual({});
  });
});
