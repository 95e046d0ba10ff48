import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/**
 * Opens the web app where there is no connection: it keeps the built files, which are the same for everyone, and nothing
 * that the server answers to anybody. The build puts the list of files in here.
 */
interface WorkerSide {
  SHELL_FILES: { url: string; revision: string | null }[];
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: (
    type: 'install' | 'activate',
    listener: (event: { waitUntil: (work: Promise<void>) => void }) => void,
  ) => void;
}

declare const self: WorkerSide;
const PAGE = '/index.html';
/** Not pages: what the server answers is never taken from here. */
const SERVER = [/^\/(?:graphql|api|health|socket\.io)(?:\/|$)/u];

cleanupOutdatedCaches();
// The page itself is asked for each time, so that a new release is there with the next load.
precacheAndRoute(self.SHELL_FILES, { directoryIndex: '', cleanURLs: false });
registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      try {
        return await fetch(request);
      } catch (error) {
        const kept = await matchPrecache(PAGE);
        if (kept) return kept;
        throw error;
      }
    },
    { denylist: SERVER },
  ),
);

// A page that is open goes on with the files of the new release, or says that it was renewed.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
