import { isLanguage, isTimeZone } from './profile.values';

describe('a time zone', () => {
  it('is one of IANA’s names', () => {
    for (const zone of ['Europe/Stockholm', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC'])
      expect(isTimeZone(zone)).toBe(true);
  });

  it('is neither an offset nor an invention', () => {
    for (const zone of [
      '',
      '+02:00',
      '-05',
      'Europe/Atlantis',
      ' Europe/Oslo',
      '../etc/localtime',
      'x'.repeat(80),
    ])
      expect(isTimeZone(zone)).toBe(false);
  });
});

describe('a language', () => {
  it('is a code that has a name', () => {
    for (const code of ['en', 'sv', 'ar', 'ckb']) expect(isLanguage(code)).toBe(true);
  });

  it('is no region, no old spelling, no invention', () => {
    for (const code of ['', 'EN', 'en-GB', 'iw', 'qqq', 'xx', 'zh-Hant', '12'])
      expect(isLanguage(code)).toBe(false);
  });
});
