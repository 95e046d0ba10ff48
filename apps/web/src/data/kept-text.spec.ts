import { createKeptText, type TextStorage } from './kept-text';

function createStorage(limit = Infinity): TextStorage & { size: () => number } {
  const entries = new Map<string, string>();
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => {
      if (entries.size >= limit) throw new Error('QuotaExceededError');
      entries.set(name, value);
    },
    removeItem: (name) => void entries.delete(name),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
    size: () => entries.size,
  };
}

describe('kept text', () => {
  it('survives a reload', () => {
    const storage = createStorage();
    createKeptText(storage, () => 'me').keep('post.1', 'She left before she could be left.');
    expect(createKeptText(storage, () => 'me').recall('post.1')).toBe('She left before she could be left.');
  });

  it('is seen by nobody else who signs in on the same device', () => {
    const storage = createStorage();
    createKeptText(storage, () => 'me').keep('post.1', 'mine');
    expect(createKeptText(storage, () => 'someone').recall('post.1')).toBeUndefined();
    expect(createKeptText(storage, () => 'someone').recallAll('')).toEqual([]);
  });

  it('forgets one text after it was saved', () => {
    const text = createKeptText(createStorage(), () => 'me');
    text.keep('a', 'one');
    text.keep('b', 'two');
    text.forget('a');
    expect(text.recall('a')).toBeUndefined();
    expect(text.recall('b')).toBe('two');
  });

  it('forgets everything of one person at sign-out, and nothing of others', () => {
    const storage = createStorage();
    const mine = createKeptText(storage, () => 'me');
    const theirs = createKeptText(storage, () => 'someone');
    mine.keep('a', 'one');
    theirs.keep('a', 'theirs');
    mine.forgetEverything();
    expect(mine.recall('a')).toBeUndefined();
    expect(theirs.recall('a')).toBe('theirs');
  });

  it('keeps the text in memory when the storage is full or forbidden', () => {
    const full = createKeptText(createStorage(0), () => 'me');
    full.keep('a', 'one');
    expect(full.recall('a')).toBe('one');
    expect(full.recallAll('a')).toEqual([{ key: 'a', text: 'one' }]);
    const none = createKeptText(undefined, () => 'me');
    none.keep('a', 'one');
    expect(none.recall('a')).toBe('one');
    none.forgetEverything();
    expect(none.recall('a')).toBeUndefined();
  });

  it('treats damaged entries as absent', () => {
    const storage = createStorage();
    storage.setItem('second-chair.kept.me.a', '{"text":');
    expect(createKeptText(storage, () => 'me').recall('a')).toBeUndefined();
  });

  it('lists what is kept under a common beginning', () => {
    const text = createKeptText(createStorage(), () => 'me');
    text.keep('thread.1.reply', 'one');
    text.keep('thread.2.reply', 'two');
    expect(text.recallAll('thread.1')).toEqual([{ key: 'thread.1.reply', text: 'one' }]);
  });
});
