/** What one tab changed on the device, for the others of the same person. */
export type KeptNews = { owner: string } & ({ places: string[] } | { isWiped: true });

export interface KeptTabs {
  tell: (news: KeptNews) => void;
  onNews: (listener: (news: KeptNews) => void) => void;
}

export function keptTabs(): KeptTabs {
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('second-chair.kept');
  return {
    tell: (news) => channel?.postMessage(news),
    onNews: (listener) =>
      channel?.addEventListener('message', ({ data }: MessageEvent<KeptNews>) => listener(data)),
  };
}
