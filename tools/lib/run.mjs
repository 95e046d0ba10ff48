import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const graceMs = 3_000;

/**
 * Runs a program to its end. Quiet keeps what it says until somebody wants to know; else it speaks to the terminal.
 * When we are asked to end meanwhile, it is ended first.
 */
export function run(program, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));

    let asked;
    const end = (signal) => {
      asked = signal;
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    };
    for (const signal of signals) process.on(signal, end);

    const done = (code) => {
      for (const signal of signals) process.off(signal, end);
      if (asked) process.exit(128 + constants.signals[asked]);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      done(127);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Nx without what it keeps running or asks for in the background. */
export function nx(args, options = {}) {
  const plain = process.stdout.isTTY ? {} : { FORCE_COLOR: '0' };
  const env = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', ...plain, ...options.env };
  return run(process.execPath, ['node_modules/.bin/nx', ...args], { ...options, env });
}
