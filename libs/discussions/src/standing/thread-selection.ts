import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../contributions';

export const ThreadSelection = enumOf(['MINE', 'FOLLOWED']);
export type ThreadSelection = keyof typeof ThreadSelection;

registerEnumType(ThreadSelection, {
  name: 'ThreadSelection',
  description: 'MINE: the viewer opened it, presents its subject, or wrote in it, under whatever name.',
});
