import { describe, expect, it } from '@jest/globals';
import { passesIban, passesLuhn, passesNhs } from './checksums';

describe('checksums', () => {
  it('tells a card number from one with a wrong digit', () => {
    expect(passesLuhn('4111 1111 1111 1111')).toBe(true);
    expect(passesLuhn('4111 1111 1111 1112')).toBe(false);
  });

  it('tells an NHS number from one with a wrong digit', () => {
    expect(passesNhs('943 476 5919')).toBe(true);
    expect(passesNhs('943 476 5918')).toBe(false);
  });

  it('tells an IBAN from one with a wrong digit', () => {
    expect(passesIban('DE89 3704 0044 0532 0130 00')).toBe(true);
    expect(passesIban('DE89 3704 0044 0532 0130 01')).toBe(false);
  });
});
