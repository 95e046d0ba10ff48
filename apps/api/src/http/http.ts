import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ADDRESS_HEADER, type SignIn } from '@second-chair/people';
import { loggedPath, type Log, type Settings } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { toNodeHandler } from 'better-auth/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import sirv from 'sirv';

/** A case with six full sections and its hypotheses fits several times over. */
const BODY_LIMIT = '1mb';
/** The answer of a passkey, several times over. */
const SIGN_IN_LIMIT = '64kb';

/** Everything between the socket and GraphQL: log, headers, sign-in, bodies, the web app's files. */
export function configureHttp(
  app: NestExpressApplication,
  { settings, signIn, log, webFolder }: { settings: Settings; signIn: SignIn; log: Log; webFolder: string },
): void {
  app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  // Of answers, which nobody asks for again by it; the web app's files have tags of their own.
  app.set('etag', false);
  app.use(requestLog(log));
  app.use(securityHeaders(settings));
  app.use(compression());
  const handleSignIn = toNodeHandler(signIn.handler);
  const answerSignIn: RequestHandler = (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'POST') return next();
    req.headers[ADDRESS_HEADER] = req.ip ?? 'unknown';
    res.setHeader('Cache-Control', 'no-store');
    handleSignIn(req, res).catch(next);
  };
  // Read here, whatever it says it is: better-auth itself would read a body without end.
  app.use('/api/auth', express.json({ limit: SIGN_IN_LIMIT, type: () => true }), answerSignIn);
  app.use('/graphql', keepNowhere);
  app.use(express.json({ limit: BODY_LIMIT }));
  app.use(bodyErrors);
  app.use(webApp(webFolder));
}

const keepNowhere: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

function requestLog(log: Log): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req) => !/^\/(graphql|api|health)/u.test(req.url ?? '') },
    quietReqLogger: true,
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    // Neither bodies, queries nor headers: any of them may hold what a person wrote, or who they are.
    serializers: {
      req: (req: { method: string; url: string }) => ({ method: req.method, path: loggedPath(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  }) as RequestHandler;
}

/** What every answer carries, whatever it is. */
export function securityHeaders(settings: Pick<Settings, 'publicUrl'>): ReturnType<typeof helmet> {
  const isSecure = settings.publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** A body that is too large, or no JSON, is told so in the shape of every other error. */
const bodyErrors: ErrorRequestHandler = (error: { status?: number; type?: string }, _req, res, next) => {
  const answer = (status: number, code: string, message: string): void => {
    res.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
  if (error.type === 'entity.too.large') answer(413, 'BAD_INPUT', serverMessages.bodyTooLarge);
  else if (error.status && error.status < 500) answer(error.status, 'BAD_INPUT', serverMessages.badJson);
  else next(error);
};

/** The built web app. Files named by their content never change; everything else is asked for again. */
function webApp(folder: string): RequestHandler {
  if (!existsSync(folder)) return (_req, _res, next) => next();
  const files = sirv(folder, {
    brotli: true,
    etag: true,
    setHeaders: (res, path) => {
      const isNamedByContent = path.startsWith('/assets/');
      res.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = join(folder, 'index.html');
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    if (/^\/(graphql|api|health|socket\.io)(\/|$)/u.test(req.path)) return next();
    files(req, res, () => {
      if (/\.\w+$/u.test(req.path)) return next();
      res.setHeader('Cache-Control', 'no-cache');
      res.sendFile(page);
    });
  };
}
