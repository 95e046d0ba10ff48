import { createKeptTexts } from './kept-text';

describe('kept text', () => {
  it('forgets one text after it was saved', () => {
    const texts = createKeptTexts();
    texts.keep('a', 'one');
    texts.keep('b', 'two');
    texts.forget('a');
    expect(texts.recall('a')).toBeUndefined();
    expect(texts.recall('b')).toBe('two');
  });

  it('lists what is kept under a common beginning, newest last', () => {
    let now = 0;
    const texts = createKeptTexts(() => (now += 1));
    texts.keep('thread.1.reply', 'one');
    texts.keep('thread.2.reply', 'other');
    texts.keep('thread.1.post', 'two');
    texts.keep('thread.1.reply', 'three');
    expect(texts.recallAll('thread.1')).toEqual([
      { key: 'thread.1.post', text: 'two' },
      { key: 'thread.1.reply', text: 'three' },
    ]);
    texts.forgetAll('thread.1');
    expect(texts.recallAll('')).toEqual([{ key: 'thread.2.reply', text: 'other' }]);
  });

  it('tells what a person changed, and not what came from the device', () => {
    const told: string[] = [];
    const texts = createKeptTexts();
    texts.onChange((key) => told.push(key));
    texts.keep('a', 'one');
    texts.put('b', { text: 'from another tab', at: 1 });
    texts.put('a', undefined);
    texts.forget('a');
    texts.forget('b');
    expect(told).toEqual(['a', 'b']);
  });
});
