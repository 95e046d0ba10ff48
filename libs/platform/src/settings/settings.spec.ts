import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sessionSecret } from './session-secret';
import { nowFrom, readSettings, SettingsError } from './settings';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const production = { NODE_ENV: 'production', SESSION_SECRET: secret };
const databases = {
  DATABASE_URL: 'postgres://app:hush@db.example:5432/second_chair',
  DATABASE_OWNER_URL: 'postgres://owner:hush@db.example:5432/second_chair',
};

function problems(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need nothing on a bare machine', () => {
    expect(readSettings({})).toEqual({
      production: false,
      port: 3000,
      host: 'localhost',
      publicUrl: 'http://localhost:3000',
      dataDir: resolve('.data'),
      database: { kind: 'embedded' },
      redisUrl: undefined,
      smtpUrl: undefined,
      sessionSecret: undefined,
      demo: true,
      clockOffsetMs: 0,
      introspection: true,
      knownDocuments: 'off',
      workers: true,
      logLevel: 'info',
    });
  });

  it('cannot be changed after the start', () => {
    const settings = readSettings(databases);
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(settings.database)).toBe(true);
  });

  it('treat an empty value as unset', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(readSettings({}));
  });

  it('take what the environment says', () => {
    expect(
      readSettings({
        ...production,
        ...databases,
        PORT: '8080',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://consult.example.org/',
        DATA_DIR: '/srv/second-chair',
        REDIS_URL: 'redis://cache.example:6379',
        SMTP_URL: 'smtps://user:hush@mail.example:465',
        GRAPHQL_INTROSPECTION: '1',
        WORKERS: 'false',
        LOG_LEVEL: 'warn',
      }),
    ).toEqual({
      production: true,
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://consult.example.org',
      dataDir: '/srv/second-chair',
      database: { kind: 'external', appUrl: databases.DATABASE_URL, ownerUrl: databases.DATABASE_OWNER_URL },
      redisUrl: 'redis://cache.example:6379',
      smtpUrl: 'smtps://user:hush@mail.example:465',
      sessionSecret: secret,
      demo: false,
      clockOffsetMs: 0,
      introspection: true,
      knownDocuments: 'strangers',
      workers: false,
      logLevel: 'warn',
    });
  });

  it('put the port into the public address unless one is given', () => {
    expect(readSettings({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
  });

  it.each([
    ['PORT', '0', 'PORT is "0"; expected a whole number from 1 to 65535.'],
    ['PORT', '65536', 'PORT is "65536"; expected a whole number from 1 to 65535.'],
    ['PORT', '3e3', 'PORT is "3e3"; expected a whole number from 1 to 65535.'],
    ['HOST', 'a b', 'HOST is "a b"; expected a host name or an address, such as localhost, 0.0.0.0 or ::.'],
    [
      'PUBLIC_URL',
      'https://a.example/path',
      'PUBLIC_URL is "https://a.example/path"; expected the address people type, such as https://consult.example.org, without a path.',
    ],
    ['REDIS_URL', 'localhost', 'REDIS_URL is "localhost"; expected redis://host:port or rediss://host:port.'],
    ['NODE_ENV', 'prod', 'NODE_ENV is "prod"; expected production, development or test.'],
    ['DEMO', 'yes', 'DEMO is "yes"; expected on or off.'],
    ['WORKERS', '2', 'WORKERS is "2"; expected on or off.'],
    ['GRAPHQL_INTROSPECTION', 'no', 'GRAPHQL_INTROSPECTION is "no"; expected on or off.'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [
      'SESSION_SECRET',
      'short',
      'SESSION_SECRET is a text of 5 characters (not shown); expected at least 32 characters.',
    ],
  ])('say what is wrong with %s=%s', (name, value, line) => {
    expect(problems({ [name]: value })).toEqual([line]);
  });

  it('name everything that is wrong at once, a line each', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'x', DATABASE_URL: databases.DATABASE_URL })).toThrow(
      [
        'These settings need to be put right:',
        '  PORT is "x"; expected a whole number from 1 to 65535.',
        '  LOG_LEVEL is "x"; expected one of fatal, error, warn, info, debug, trace, silent.',
        '  DATABASE_OWNER_URL is not set although DATABASE_URL is; expected both, or neither for the embedded database.',
      ].join('\n'),
    );
  });

  it.each([
    ['mysql://app:hush@db.example/second_chair'],
    ['postgres://app:hush@db.example'],
    ['postgres://app:hush@db.example:port/second_chair'],
    ['app:hush@db.example'],
    ['mysql://db.example/x?password=hush'],
  ])('never repeat the password in DATABASE_URL=%s', (url) => {
    const found = problems({ ...databases, DATABASE_URL: url }).join('\n');
    expect(found).toContain('DATABASE_URL is');
    expect(found).not.toContain('hush');
  });

  it('want the owner of the tables to be another role than the application', () => {
    expect(problems({ ...databases, DATABASE_OWNER_URL: databases.DATABASE_URL })).toEqual([
      expect.stringContaining('both sign in as "app"; expected two roles'),
    ]);
  });

  it('require a session secret in production', () => {
    expect(problems({ NODE_ENV: 'production' })).toEqual([
      'SESSION_SECRET is not set; expected at least 32 characters with NODE_ENV=production.',
    ]);
  });
});

describe('the demo workspace', () => {
  it.each([
    ['on with the embedded database', {}, true],
    ['off when asked', { DEMO: 'off' }, false],
    ['off with an external database', databases, false],
    ['on with an external database when asked', { ...databases, DEMO: 'on' }, true],
    ['off in production', production, false],
    ['on in production when asked', { ...production, DEMO: 'true' }, true],
  ])('is %s', (_, env, demo) => {
    expect(readSettings(env).demo).toBe(demo);
  });
});

describe('the demo clock', () => {
  const now = new Date('2026-11-24T09:00:00Z');

  it.each([
    ['+3d', 3 * 86_400_000],
    ['-2h', -7_200_000],
    ['+45m', 2_700_000],
    ['2026-11-25T10:00:00+01:00', 86_400_000],
    ['2026-11-24T08:59:59Z', -1_000],
  ])('at %s moves by %i ms', (text, offset) => {
    expect(readSettings({ DEMO_CLOCK: text }, now).clockOffsetMs).toBe(offset);
  });

  it('goes on running from where it was set', () => {
    const before = Date.now();
    const seen = nowFrom({ clockOffsetMs: 60_000 })().getTime();
    expect(seen - before).toBeGreaterThanOrEqual(60_000);
    expect(seen - before).toBeLessThan(70_000);
  });

  it.each(['3d', '+3', 'tomorrow', '2026-11-24', '2026-11-24T09:00', '+99999d'])(
    'does not understand %s',
    (text) => {
      expect(problems({ DEMO_CLOCK: text })).toEqual([
        expect.stringContaining(`DEMO_CLOCK is "${text}"; expected`),
      ]);
    },
  );

  it('is refused in production unless the demo was asked for', () => {
    expect(problems({ ...production, DEMO_CLOCK: '+3d' })).toEqual([
      'DEMO_CLOCK is "+3d"; expected it to be unset with NODE_ENV=production, unless DEMO=on.',
    ]);
    expect(problems({ ...production, DEMO_CLOCK: '+3d', DEMO: 'on' })).toEqual([]);
  });
});

describe('the session secret', () => {
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-chair-secret-'));
    folders.push(folder);
    return join(folder, 'data');
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('is made once and kept where only we can read it', () => {
    const settings = readSettings({ DATA_DIR: newFolder() });
    const made = sessionSecret(settings);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(sessionSecret(settings)).toBe(made);
    expect(statSync(join(settings.dataDir, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  it('is made again if its file was left empty', () => {
    const settings = readSettings({ DATA_DIR: newFolder() });
    sessionSecret(settings);
    writeFileSync(join(settings.dataDir, 'session-secret'), '');
    expect(sessionSecret(settings).length).toBeGreaterThanOrEqual(32);
  });

  it('is the one from the environment where there is one', () => {
    expect(sessionSecret(readSettings(production))).toBe(secret);
  });

  it('is never made up in production', () => {
    expect(() => sessionSecret({ production: true, dataDir: newFolder() })).toThrow(SettingsError);
  });
});
