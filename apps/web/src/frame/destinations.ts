import { IconHome, IconMessages, IconNotebook, IconClipboardCheck, type Icon } from '@tabler/icons-react';
import type { Me } from '../data/session';
import type { Waiting } from './waiting';

export interface Destination {
  to: '/' | '/cases' | '/review' | '/discussions';
  name: 'home' | 'cases' | 'review' | 'discussions';
  icon: Icon;
  count: number;
  /** What the number counts, for those who hear it. */
  countedAs: 'waiting' | 'toReview' | 'unread';
}

export function destinationsOf(me: Me, waiting: Waiting): Destination[] {
  const all: (Destination | false)[] = [
    { to: '/', name: 'home', icon: IconHome, count: waiting.home, countedAs: 'waiting' },
    { to: '/cases', name: 'cases', icon: IconNotebook, count: 0, countedAs: 'waiting' },
    me.reviews && {
      to: '/review',
      name: 'review',
      icon: IconClipboardCheck,
      count: waiting.toReview,
      countedAs: 'toReview',
    },
    {
      to: '/discussions',
      name: 'discussions',
      icon: IconMessages,
      count: waiting.unread,
      countedAs: 'unread',
    },
  ];
  return all.filter((destination) => destination !== false);
}
