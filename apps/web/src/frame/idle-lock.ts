import { useEffect } from 'react';
import { lockSignIn, stayActive } from '../data/auth';
import { lockScreen, onActiveElsewhere, screenState, tellActive } from '../data/screen';
import { isIdle, signOfLife, type IdleState } from './idle-state';

const LOOK_EVERY = 5_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const SIGNS_AT_MOST_EVERY = 1_000;

/** Locks the screen after the time that the organisation sets, here and on the server, and tells the server of life. */
export function useIdleLock(minutes: number | null): void {
  useEffect(() => {
    const rules = { minutes };
    let state: IdleState = { activeAt: Date.now(), toldAt: Date.now() };

    function lock(): void {
      lockScreen();
      // Unreachable, the server locks by itself: it has not heard of anyone since.
      void lockSignIn();
    }
    function onSign(): void {
      const now = Date.now();
      if (screenState.read() === 'locked' || now - state.activeAt < SIGNS_AT_MOST_EVERY) return;
      const life = signOfLife(state, rules, now);
      state = life.state;
      if (life.lock) return lock();
      tellActive();
      if (life.tell) void stayActive();
    }
    function look(): void {
      if (screenState.read() !== 'locked' && isIdle(state, rules, Date.now())) lock();
    }

    SIGNS.forEach((sign) => window.addEventListener(sign, onSign, { capture: true, passive: true }));
    const timer = setInterval(look, LOOK_EVERY);
    const stopListening = onActiveElsewhere(() => (state = { ...state, activeAt: Date.now() }));
    const stopWatching = screenState.watch(() => {
      // Unlocking is a sign of life of its own, and the server knows of it.
      if (screenState.read() === 'open') state = { activeAt: Date.now(), toldAt: Date.now() };
    });
    return () => {
      SIGNS.forEach((sign) => window.removeEventListener(sign, onSign, { capture: true }));
      clearInterval(timer);
      stopListening();
      stopWatching();
    };
  }, [minutes]);
}
