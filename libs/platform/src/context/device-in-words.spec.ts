import { deviceInWords } from './device-in-words';

describe('a device in words', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Firefox',
      'Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome',
      'Linux',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iOS',
    ],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceInWords(userAgent)).toEqual({ browser, system });
  });

  it('is not made up where nothing was said', () => {
    expect(deviceInWords(null)).toEqual({ browser: null, system: null });
    expect(deviceInWords('node')).toEqual({ browser: null, system: null });
  });
});
