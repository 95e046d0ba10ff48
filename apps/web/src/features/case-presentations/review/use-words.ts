import { useState } from 'react';
import { forget, keep, recall } from '../../../data/kept-text';

/** Words being written, kept on this device until they are sent. */
export function useWords(key: string): { words: string; setWords: (next: string) => void; sent: () => void } {
  const [words, setWords] = useState(() => recall(key) ?? '');
  return {
    words,
    setWords: (next) => {
      setWords(next);
      if (next === '') forget(key);
      else keep(key, next);
    },
    sent: () => {
      setWords('');
      forget(key);
    },
  };
}
