import { lazy, Suspense, useRef, useSyncExternalStore } from 'react';
import { laterWords } from '../i18n';
import { searchOpen, useSearchKey } from './search-state';

const SearchDialog = lazy(() =>
  Promise.all([import('../features/search/search-dialog'), laterWords()]).then(([{ SearchDialog }]) => ({
    default: SearchDialog,
  })),
);

/** The search dialog, which comes with its first use. */
export function SearchPlace() {
  useSearchKey();
  const isOpen = useSyncExternalStore(searchOpen.watch, searchOpen.read);
  // Once it was open it stays, so that it gives the focus back where it was.
  const wasOpen = useRef(false);
  wasOpen.current ||= isOpen;
  return wasOpen.current ? (
    <Suspense fallback={null}>
      <SearchDialog opened={isOpen} onClose={() => searchOpen.set(false)} />
    </Suspense>
  ) : null;
}
