import 'reflect-metadata';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DestinationStream } from 'pino';
import type { DataSource } from 'typeorm';
import { createSignIn } from '@second-chair/people';
import {
  alsoListenOnIpv6Loopback,
  APP_DATA_SOURCE,
  appDataSource,
  CLOCK,
  Contexts,
  createLogger,
  DATABASE,
  Emitter,
  explainConnectError,
  inputValidation,
  Jobs,
  listenAddress,
  LOGGER,
  MailQueue,
  nowFrom,
  OWNER_DATA_SOURCE,
  refuseUnboundRole,
  SESSION_SECRET,
  sessionSecret,
  SETTINGS,
  Siblings,
  SocketAdapter,
  type DatabaseUrls,
  type Settings,
} from '@second-chair/platform';
import { AppModule } from './app.module';
import { DemoSeed } from './demo/demo-seed';
import { entities } from './entities';
import { configureHttp, securityHeaders } from './http/http';
import { migrate } from './migrate';
import { NestLog } from './nest-log';

export interface RunningServer {
  app: NestExpressApplication;
  close(): Promise<void>;
}

/** Migrates, seeds the demo where asked to, and serves: everything but the embedded database, which is given. */
export async function startServer(
  settings: Settings,
  database: DatabaseUrls,
  logTo?: DestinationStream,
): Promise<RunningServer> {
  const log = createLogger(settings.logLevel, logTo);
  const secret = sessionSecret(settings);
  const owner = await migrate(database.ownerUrl, database.appUrl);
  const dataSource = await connectAsApp(database.appUrl);

  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with([
      { provide: SETTINGS, useValue: settings },
      { provide: LOGGER, useValue: log },
      { provide: CLOCK, useValue: nowFrom(settings) },
      { provide: SESSION_SECRET, useValue: secret },
      { provide: DATABASE, useValue: database },
      { provide: APP_DATA_SOURCE, useValue: dataSource },
      { provide: OWNER_DATA_SOURCE, useValue: owner },
    ]),
    { bodyParser: false, logger: new NestLog(log), abortOnError: false },
  );
  const sockets = new SocketAdapter(app, {
    publicUrl: settings.publicUrl,
    headers: securityHeaders(settings),
    redisUrl: settings.redisUrl,
    sharedDatabaseUrl: settings.database.kind === 'external' ? database.appUrl : undefined,
    report: (error) => {
      log.error({ err: error }, 'sockets between servers');
      app.get(Siblings).leaveHole();
    },
    onRestored: () => app.get(Emitter).startOver(),
  });
  await sockets.connect();
  app.useWebSocketAdapter(sockets);

  const signIn = createSignIn({
    settings,
    secret,
    appUrl: database.appUrl,
    contexts: app.get(Contexts),
    mails: app.get(MailQueue),
    emitter: app.get(Emitter),
    log,
  });
  configureHttp(app, { settings, signIn, log, webFolder: resolve(import.meta.dirname, '../web') });
  app.useGlobalPipes(inputValidation());

  const close = async (): Promise<void> => {
    await app.close();
    await signIn.close();
    await dataSource.destroy();
    await owner.destroy();
  };
  try {
    await app.init();
    await app.get(Jobs).start();
    if (settings.demo) await app.get(DemoSeed).seedOnce();
    await app.listen(settings.port, listenAddress(settings.host));
    if (settings.host === 'localhost') await alsoListenOnIpv6Loopback(app.getHttpServer(), settings.port);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return { app, close };
}

async function connectAsApp(url: string): Promise<DataSource> {
  const dataSource = appDataSource(url, entities);
  await dataSource.initialize().catch((error: unknown) => {
    throw explainConnectError(error, 'DATABASE_URL', url);
  });
  await refuseUnboundRole(dataSource);
  return dataSource;
}
