import type { RoomName } from '@second-chair/wire';
import { isUuid } from '../errors/exceptions';

const KINDS: readonly string[] = ['thread', 'case', 'team', 'organisation'];

/** Whether this names a room that people may ask for; socket.io keeps others beside them. */
export function isRoomName(value: unknown): value is RoomName {
  if (typeof value !== 'string') return false;
  const [kind, id, ...rest] = value.split(':');
  return rest.length === 0 && KINDS.includes(kind ?? '') && isUuid(id ?? '');
}
