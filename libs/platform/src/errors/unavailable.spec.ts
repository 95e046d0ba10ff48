import { describe, expect, it } from '@jest/globals';
import { isFull, isUnavailable } from './unavailable';

const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code });

describe('a database that is out of reach', () => {
  it.each([
    ['refuses connections', coded('ECONNREFUSED')],
    ['shuts down', coded('57P01')],
    ['starts up', coded('57P03')],
    ['has no disk left', coded('53100')],
    ['has no place for another connection', coded('53300')],
    ['breaks the connection', new Error('Connection terminated unexpectedly')],
    ['does not answer', new Error('Query read timeout')],
    ['is wrapped by TypeORM', Object.assign(new Error('x'), { driverError: coded('57P01') })],
  ])('is known when it %s', (_, error) => expect(isUnavailable(error)).toBe(true));

  it.each([
    ['a broken rule', coded('23505')],
    ['a missing right', coded('42501')],
    ['a mistake of ours', new TypeError('x is undefined')],
    ['words of a person', 'Connection terminated'],
  ])('is not taken for %s', (_, error) => expect(isUnavailable(error)).toBe(false));

  it('is told from one that is full', () => {
    expect(isFull(Object.assign(new Error('x'), { driverError: coded('53100') }))).toBe(true);
    expect(isFull(coded('57P01'))).toBe(false);
  });
});
