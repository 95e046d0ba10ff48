import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sourcesIn, visit, type Source } from './support/sources';

/** What runs on the server, de-identification and wire among it. */
const server = [...sourcesIn('libs'), ...sourcesIn('apps/api/src')];
const everywhere = [...server, ...sourcesIn('apps/web/src')];

const isTypeOnly = (node: ts.ImportDeclaration): boolean =>
  node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function importsOf({ file }: Source): string[] {
  const names: string[] = [];
  visit(file, (node) => {
    if (ts.isImportDeclaration(node) && !isTypeOnly(node) && ts.isStringLiteral(node.moduleSpecifier))
      names.push(node.moduleSpecifier.text.replace(/^node:/u, ''));
  });
  return names;
}

/** What is called or made with `new`, as it is written: `fetch`, `Math.random`, `RegExp`. */
function callsOf({ file }: Source): { name: string; first: string | undefined }[] {
  const calls: { name: string; first: string | undefined }[] = [];
  visit(file, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    const [first] = node.arguments ?? [];
    calls.push({
      name: node.expression.getText(file),
      first: first && ts.isStringLiteralLike(first) ? first.text : undefined,
    });
  });
  return calls;
}

const importersOf = (sources: Source[], names: RegExp): string[] =>
  sources.filter((source) => importsOf(source).some((name) => names.test(name))).map(({ path }) => path);
const callersOf = (sources: Source[], names: RegExp): string[] =>
  sources.filter((source) => callsOf(source).some(({ name }) => names.test(name))).map(({ path }) => path);

describe('the code of the server', () => {
  it('starts no program but the database that comes along', () => {
    const starters = importersOf(server, /^child_process$|^worker_threads$|^cluster$/u);
    expect(starters).not.toEqual([]);
    for (const path of starters) expect(path).toMatch(/^libs\/platform\/src\/embedded-database\//u);
  });

  it('calls nobody but PostgreSQL, Redis and the mail server that its settings name', () => {
    expect(callersOf(server, /^(globalThis\.)?(fetch|WebSocket|EventSource)$/u)).toEqual([]);
    expect(importersOf(server, /^(https?|http2|dgram|dns|tls|undici|axios|got|node-fetch)$/u)).toEqual([]);
    expect(importersOf(server, /^redis$/u)).toEqual(['libs/platform/src/realtime/redis-line.ts']);
    expect(importersOf(server, /^nodemailer$/u)).toEqual(['libs/platform/src/mail/mail-delivery.ts']);
  });

  it('encrypts nothing by itself, digests with SHA-256 alone, and guesses no chance', () => {
    const uses = server.flatMap((source) =>
      callsOf(source)
        .filter(({ name }) =>
          /^(crypto\.)?(create(Hash|Hmac|Cipher|Cipheriv|Decipher|Decipheriv|Sign|Verify|DiffieHellman|ECDH)|pbkdf2\w*|scrypt\w*)$/u.test(
            name,
          ),
        )
        .map(({ name, first }) => `${name} ${first}`),
    );
    expect([...new Set(uses)].sort()).toEqual(['createHash sha256', 'createHmac sha256']);
    expect(callersOf(server, /^Math\.random$/u)).toEqual([]);
  });

  it('writes to one log, and says to the terminal only how a start went', () => {
    expect(importersOf(server, /^pino/u)).toEqual([
      'libs/platform/src/http/logger.ts',
      'apps/api/src/http/http.ts',
    ]);
    expect(callersOf(server, /^console\./u)).toEqual([]);
    expect(callersOf(server, /^process\.std(out|err)\.write$/u)).toEqual([
      'apps/api/src/main.ts',
      'apps/api/src/print-schema.ts',
    ]);
  });
});

describe('the code of server and browser', () => {
  it('makes no text into code or markup', () => {
    expect(
      callersOf(everywhere, /^(eval|Function|\w+\.(write|writeln|insertAdjacentHTML))$/u).filter((path) =>
        path.startsWith('apps/web'),
      ),
    ).toEqual([]);
    expect(callersOf(everywhere, /^(eval|Function)$/u)).toEqual([]);
    expect(importersOf(everywhere, /^vm$/u)).toEqual([]);
    const markup = everywhere.filter(({ file }) =>
      /\b(inner|outer)HTML\b|dangerouslySetInnerHTML/u.test(file.text),
    );
    expect(markup.map(({ path }) => path)).toEqual([]);
  });

  it('makes patterns of its own words only, none of what a person wrote', () => {
    for (const path of callersOf(everywhere, /^RegExp$/u))
      expect(path).toMatch(/^libs\/de-identification\/src\/(detectors|languages|tagger|reading)\//u);
  });
});
