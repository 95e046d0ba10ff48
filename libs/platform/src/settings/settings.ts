import { resolve } from 'node:path';
import { z } from 'zod';
import { knownDocumentModes, type KnownDocumentMode } from '../http/known-documents';
import { clockOffset } from './demo-clock';

export type DatabaseSettings =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'external'; readonly appUrl: string; readonly ownerUrl: string };

export type LogLevel = (typeof logLevels)[number];

/** Everything about one running server that its operator decides, read once at start. */
export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where people reach the workspace; an origin without a trailing slash. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly database: DatabaseSettings;
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  /** Only what the environment gave; `sessionSecret()` is the one to use. */
  readonly sessionSecret?: string;
  readonly demo: boolean;
  /** How far the time that rules see is ahead of the machine's. */
  readonly clockOffsetMs: number;
  readonly introspection: boolean;
  /** For whom only the web app’s own documents are answered. */
  readonly knownDocuments: KnownDocumentMode;
  readonly workers: boolean;
  readonly logLevel: LogLevel;
}

/** Its message has one line for each wrong setting and holds no secret. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['These settings need to be put right:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
    this.name = 'SettingsError';
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const onOff = z
  .enum(['on', 'true', '1', 'off', 'false', '0'], { error: 'expected on or off' })
  .transform((word) => word === 'on' || word === 'true' || word === '1');

const urlOf = (protocols: readonly string[], expected: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), expected);

const postgresUrl = (expected: string) =>
  urlOf(['postgres:', 'postgresql:'], expected).refine(
    (text) => !URL.canParse(text) || (new URL(text).username !== '' && new URL(text).pathname.length > 1),
    expected,
  );

const portExpected = 'expected a whole number from 1 to 65535';
const clockExpected =
  'expected an instant such as 2026-11-24T09:00:00Z, or an offset such as +3d, -2h or +45m (at most ten years)';
const publicUrlExpected =
  'expected the address people type, such as https://consult.example.org, without a path';

const schema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'expected production, development or test' })
    .default('development'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portExpected)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, portExpected)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'expected a host name or an address, such as localhost, 0.0.0.0 or ::')
    .default('localhost'),
  PUBLIC_URL: urlOf(['http:', 'https:'], publicUrlExpected)
    .refine((text) => !URL.canParse(text) || isOrigin(new URL(text)), publicUrlExpected)
    .transform((text) => new URL(text).origin)
    .optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl('expected postgres://role:password@host:port/database').optional(),
  DATABASE_OWNER_URL: postgresUrl('expected postgres://role:password@host:port/database').optional(),
  REDIS_URL: urlOf(['redis:', 'rediss:'], 'expected redis://host:port or rediss://host:port').optional(),
  SMTP_URL: urlOf(['smtp:', 'smtps:'], 'expected smtp://user:password@host:port or smtps://…').optional(),
  SESSION_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  DEMO: onOff.optional(),
  DEMO_CLOCK: z
    .string()
    .refine((text) => clockOffset(text, new Date()) !== undefined, clockExpected)
    .optional(),
  GRAPHQL_INTROSPECTION: onOff.optional(),
  KNOWN_DOCUMENTS: z
    .enum(knownDocumentModes, { error: `expected one of ${knownDocumentModes.join(', ')}` })
    .optional(),
  WORKERS: onOff.default(true),
  LOG_LEVEL: z.enum(logLevels, { error: `expected one of ${logLevels.join(', ')}` }).default('info'),
});

type Environment = z.output<typeof schema>;
type SettingName = keyof typeof schema.shape;

const settingNames = Object.keys(schema.shape) as SettingName[];
const urlNames: ReadonlySet<string> = new Set([
  'PUBLIC_URL',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'SMTP_URL',
]);

/** The settings that the environment gives, or a `SettingsError` naming everything that is wrong with them. */
export function readSettings(env: NodeJS.ProcessEnv, now = new Date()): Settings {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, env[name]?.trim() || undefined]),
  ) as Partial<Record<SettingName, string>>;

  const parsed = schema.safeParse(given);
  const wrongAlone = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, given));
  const problems = [...new Set([...wrongAlone, ...wrongTogether(given)])];
  if (problems.length > 0 || !parsed.success) throw new SettingsError(problems);

  return Object.freeze(settingsFrom(parsed.data, now));
}

/** The time that rules see: the machine's, moved as `DEMO_CLOCK` says. */
export function nowFrom(settings: Pick<Settings, 'clockOffsetMs'>): () => Date {
  return () => new Date(Date.now() + settings.clockOffsetMs);
}

/** Whether other processes may serve the same database. The embedded one has a single server. */
export function hasSiblings({ redisUrl, database }: Pick<Settings, 'redisUrl' | 'database'>): boolean {
  return redisUrl !== undefined || database.kind === 'external';
}

function settingsFrom(env: Environment, now: Date): Settings {
  const production = env.NODE_ENV === 'production';
  const database = databaseFrom(env);
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    dataDir: resolve(env.DATA_DIR),
    database,
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    sessionSecret: env.SESSION_SECRET,
    demo: env.DEMO ?? (database.kind === 'embedded' && !production),
    clockOffsetMs: (env.DEMO_CLOCK && clockOffset(env.DEMO_CLOCK, now)) || 0,
    introspection: env.GRAPHQL_INTROSPECTION ?? !production,
    knownDocuments: env.KNOWN_DOCUMENTS ?? (production ? 'strangers' : 'off'),
    workers: env.WORKERS,
    logLevel: env.LOG_LEVEL,
  };
}

function databaseFrom(env: Environment): DatabaseSettings {
  if (!env.DATABASE_URL || !env.DATABASE_OWNER_URL) return Object.freeze({ kind: 'embedded' });
  return Object.freeze({ kind: 'external', appUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL });
}

/** What is wrong only in company; looked at even when single values are wrong, so that one start names it all. */
function wrongTogether(given: Partial<Record<SettingName, string>>): string[] {
  const problems: string[] = [];
  const production = given.NODE_ENV === 'production';

  for (const [set, missing] of [
    ['DATABASE_URL', 'DATABASE_OWNER_URL'],
    ['DATABASE_OWNER_URL', 'DATABASE_URL'],
  ] as const) {
    if (given[set] && !given[missing]) {
      problems.push(
        `${missing} is not set although ${set} is; expected both, or neither for the embedded database.`,
      );
    }
  }
  const role = roleOf(given.DATABASE_URL);
  if (role && role === roleOf(given.DATABASE_OWNER_URL)) {
    problems.push(
      `DATABASE_URL and DATABASE_OWNER_URL both sign in as "${role}"; expected two roles, ` +
        'since row-level security does not hold back the owner of the tables.',
    );
  }
  if (production && !given.SESSION_SECRET) {
    problems.push('SESSION_SECRET is not set; expected at least 32 characters with NODE_ENV=production.');
  }
  if (production && given.DEMO_CLOCK && onOff.safeParse(given.DEMO).data !== true) {
    problems.push(
      `DEMO_CLOCK is "${given.DEMO_CLOCK}"; expected it to be unset with NODE_ENV=production, unless DEMO=on.`,
    );
  }
  return problems;
}

function problemOf(issue: z.core.$ZodIssue, given: Partial<Record<SettingName, string>>): string {
  const name = String(issue.path[0]) as SettingName;
  return `${name} is ${shown(name, given[name] ?? '')}; ${issue.message}.`;
}

function shown(name: SettingName, value: string): string {
  const hidden = `a text of ${value.length} characters (not shown)`;
  if (name === 'SESSION_SECRET') return hidden;
  if (!urlNames.has(name)) return JSON.stringify(value);
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // Without a host it was not understood as a URL, and its password may be anywhere.
  if (!url?.host) return value.includes('@') ? hidden : JSON.stringify(value);
  if (url.password) url.password = '***';
  if (url.search) url.search = '?***';
  return JSON.stringify(url.href);
}

function roleOf(databaseUrl: string | undefined): string | undefined {
  return databaseUrl && URL.canParse(databaseUrl) ? new URL(databaseUrl).username : undefined;
}

function isOrigin(url: URL): boolean {
  return url.pathname === '/' && !url.search && !url.hash && !url.username;
}
