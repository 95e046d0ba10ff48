import type { ClientToServer, JoinAnswer, JoinRequest, RoomName, ServerToClient } from '@second-chair/wire';
import type { Socket } from 'socket.io-client';
import { createStore, type Store } from './store';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;
/** `off`: signed out. `waiting`: the line is lost and is tried again. */
export type LineState = 'off' | 'connecting' | 'on' | 'waiting';

const ANSWER_WITHIN = 6_000;
const LONGEST_PAUSE = 20_000;
const SLEEP_TICK = 5_000;

const line = createStore<LineState>('off');
export const lineState: Pick<Store<LineState>, 'read' | 'watch'> = line;

const refusals = new Set<() => void>();
const wakes = new Set<() => void>();
const settings: ((socket: LiveSocket) => void)[] = [];

let socket: LiveSocket | undefined;
let isWanted = false;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

/** Is told each socket once, before it connects: the place to listen to its events. */
export function setUpSocket(setUp: (socket: LiveSocket) => void): void {
  settings.push(setUp);
  if (socket) setUp(socket);
}

/** The server would not have us: most often the sign-in has ended. */
export function onSocketRefused(listener: () => void): () => void {
  refusals.add(listener);
  return () => refusals.delete(listener);
}

/** The page was asleep, hidden or offline for a while, and is back with its line still open. */
export function onWake(listener: () => void): () => void {
  wakes.add(listener);
  return () => wakes.delete(listener);
}

/** Socket.io comes only with the first call, so the sign-in page does not carry it. */
export async function openSocket(): Promise<void> {
  if (isWanted) return;
  isWanted = true;
  watchForSleep(true);
  line.set('connecting');
  const opened = socket ?? (await load());
  // Signed out while the script was on its way.
  if (isWanted && opened) opened.connect();
}

export function closeSocket(): void {
  isWanted = false;
  clearTimeout(retry);
  watchForSleep(false);
  socket?.disconnect();
  line.set('off');
}

/** Begins anew at once, without waiting for the next try. */
export function restartSocket(): void {
  if (!isWanted || !socket) return;
  clearTimeout(retry);
  socket.disconnect();
  line.set('connecting');
  socket.connect();
}

export function isConnected(): boolean {
  return socket?.connected ?? false;
}

/** @throws when the server does not answer in time. */
export async function askToJoin(request: JoinRequest): Promise<JoinAnswer> {
  if (!socket?.connected) throw new Error('The line is closed.');
  return socket.timeout(ANSWER_WITHIN).emitWithAck('room.join', request);
}

export function sayLeave(room: RoomName): void {
  if (socket?.connected) socket.emit('room.leave', { room });
}

export function sayTyping(room: RoomName, isTyping: boolean): void {
  // Volatile: a word about typing that comes late is worse than none.
  if (socket?.connected) socket.volatile.emit('typing', { room, isTyping });
}

async function load(): Promise<LiveSocket | undefined> {
  try {
    const { io } = await import('socket.io-client');
    socket ??= setUp(
      io({
        autoConnect: false,
        withCredentials: true,
        // One long line first: between several servers, polling would need each request to reach the same one.
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        reconnectionDelay: 500,
        reconnectionDelayMax: LONGEST_PAUSE,
        randomizationFactor: 0.5,
      }),
    );
    return socket;
  } catch {
    // The script itself could not be fetched: offline at the first visit to a discussion.
    line.set('waiting');
    later(() => void load().then((loaded) => isWanted && loaded?.connect()));
    return undefined;
  }
}

function setUp(created: LiveSocket): LiveSocket {
  created.on('connect', () => {
    failures = 0;
    line.set('on');
  });
  created.on('disconnect', (reason) => {
    if (!isWanted) return;
    line.set('waiting');
    // socket.io tries again by itself unless the server closed the line on purpose, as it does when access has changed.
    if (reason === 'io server disconnect') later(() => created.connect());
  });
  created.on('connect_error', () => {
    if (!isWanted) return;
    line.set('waiting');
    if (created.active) return;
    refusals.forEach((listener) => listener());
    later(() => created.connect());
  });
  settings.forEach((listen) => listen(created));
  return created;
}

function later(attempt: () => void): void {
  clearTimeout(retry);
  const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** failures) * (0.5 + Math.random());
  failures += 1;
  retry = setTimeout(() => {
    if (isWanted) attempt();
  }, pause);
}

function wake(): void {
  if (!isWanted || !socket) return;
  if (socket.connected) wakes.forEach((listener) => listener());
  else restartSocket();
}

let ticks: ReturnType<typeof setInterval> | undefined;
let lastTick = 0;

function noticeSleep(): void {
  const now = Date.now();
  // A closed laptop runs no timers; the first tick after it comes far too late.
  if (now - lastTick > 4 * SLEEP_TICK) wake();
  lastTick = now;
}

function wakeWhenVisible(): void {
  if (document.visibilityState === 'visible') wake();
}

function watchForSleep(isOn: boolean): void {
  clearInterval(ticks);
  document.removeEventListener('visibilitychange', wakeWhenVisible);
  window.removeEventListener('online', wake);
  window.removeEventListener('pageshow', wakeWhenRestored);
  if (!isOn) return;
  lastTick = Date.now();
  ticks = setInterval(noticeSleep, SLEEP_TICK);
  document.addEventListener('visibilitychange', wakeWhenVisible);
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wakeWhenRestored);
}

function wakeWhenRestored(event: PageTransitionEvent): void {
  if (event.persisted) wake();
}
