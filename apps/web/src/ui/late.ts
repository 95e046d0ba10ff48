import { useEffect, useState } from 'react';

/** True once `isOn` has lasted long enough to be worth showing: below 400 ms a sign of waiting only flickers. */
export function useLate(isOn: boolean, after = 400): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => setIsLate(true), after);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isOn, after]);
  return isOn && isLate;
}
