import { decodeText } from './decode-text';

const TEXT = 'name;email\nÅsa Øverby;asa@clinic.example';

describe('the text of a file', () => {
  it('is read in the encoding it was saved in', () => {
    const utf8 = new TextEncoder().encode(TEXT);
    expect(decodeText(utf8)).toBe(TEXT);
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe(TEXT);
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')]))).toBe(TEXT);
    expect(decodeText(new Uint8Array(Buffer.from(TEXT, 'latin1')))).toBe(TEXT);
  });
});
