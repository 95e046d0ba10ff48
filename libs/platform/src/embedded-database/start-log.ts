/** Where starting and stopping tell what they do; a pino logger is one. */
export interface StartLog {
  info(message: string): void;
  warn(message: string): void;
}
