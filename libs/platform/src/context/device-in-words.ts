import Bowser from 'bowser';

/** What a browser says of itself, in words that its owner knows: "Firefox", "Windows". */
export function deviceInWords(userAgent: string | null): { browser: string | null; system: string | null } {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}
