import { excerptOf } from './excerpt';

const people = [{ id: 'p1', name: 'Ingrid Moss' }];

describe('the excerpt of a post', () => {
  it('names whom it mentions', () => {
    expect(excerptOf('@[p1] what did you hear?', people)).toBe('@Ingrid Moss what did you hear?');
  });

  it('drops the signs of Markdown and keeps the words', () => {
    expect(
      excerptOf('> quoted\n\n## Two *small* things\n- **first**\n- [second](https://a.example)', people),
    ).toBe('quoted Two small things first second');
  });

  it('leaves signs that are part of the words', () => {
    expect(excerptOf('3 * 4 and snake_case_word', people)).toBe('3 * 4 and snake_case_word');
  });

  it('ends a long post with an ellipsis', () => {
    const excerpt = excerptOf('word '.repeat(200), people);
    expect(excerpt.length).toBeLessThanOrEqual(261);
    expect(excerpt.endsWith('…')).toBe(true);
  });
});
