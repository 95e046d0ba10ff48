import type { LoggerService } from '@nestjs/common';
import type { Log } from '@second-chair/platform';
import { GraphQLError } from 'graphql';

/** Nest's own remarks, in the one log: what it says while starting is noise, what it warns of is not. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(message: unknown): void {
    this.sink.debug(String(message));
  }

  warn(message: unknown): void {
    this.sink.warn(String(message));
  }

  error(message: unknown): void {
    // Our own answers are no faults, and GraphQL's are logged where they are given their final form.
    if (message instanceof GraphQLError) return;
    this.sink.error(
      message instanceof Error ? { err: message } : {},
      message instanceof Error ? 'nest' : String(message),
    );
  }
}
