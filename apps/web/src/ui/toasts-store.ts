import { createStore } from '../data/store';

export interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void } | undefined;
  /** Milliseconds; counting stops while the pointer or the focus is on it. */
  lasts: number;
}

export const toasts = createStore<readonly Toast[]>([]);
let nextId = 1;

/** Says what just happened, with a way back where there is one. Returns a function that takes it away. */
export function say(text: string, options: { action?: Toast['action']; lasts?: number } = {}): () => void {
  const id = nextId++;
  const lasts = options.lasts ?? (options.action ? 10_000 : 5_000);
  toasts.set([...toasts.read(), { id, text, action: options.action, lasts }].slice(-3));
  return () => dismiss(id);
}

export function dismiss(id: number): void {
  toasts.set(toasts.read().filter((toast) => toast.id !== id));
}
