import { useCallback, useSyncExternalStore } from 'react';
import { useMe } from '../../data/session';
import { useTextSubject } from './text-subject';

/** A case as this person sees it; null where a text belongs to none. */
export function useOwnCase(): string | null {
  const personId = useMe().person.id;
  const caseId = useTextSubject()?.caseId;
  return caseId ? `${personId}/${caseId}` : null;
}

/** Something by case, in memory: texts and discussion of a case agree at once, and closing the page forgets it. */
export class CaseMemory<T> {
  private readonly byCase = new Map<string, T>();
  private readonly listeners = new Set<() => void>();

  get(place: string): T | undefined {
    return this.byCase.get(place);
  }

  set(place: string, value: T): void {
    this.byCase.set(place, value);
    this.tell();
  }

  clear(): void {
    this.byCase.clear();
    this.tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

export function useCaseMemory<T>(memory: CaseMemory<T>, place: string | null): T | undefined {
  return useSyncExternalStore(
    memory.subscribe,
    useCallback(() => (place === null ? undefined : memory.get(place)), [memory, place]),
  );
}
