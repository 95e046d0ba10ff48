import { findPassage } from '@second-chair/wire';
import type { CommentOnCaseFragment } from '../../../data/generated';
import type { Mark } from '../../de-identification/marks';

/** Where open comments stand in a text as it is now. What is gone has no place; its card says so. */
export function commentMarks(
  comments: readonly CommentOnCaseFragment[],
  field: string,
  text: string,
  activeId?: string | null,
): Mark[] {
  return comments.flatMap((comment): Mark[] => {
    if (comment.field !== field || comment.resolvedAt) return [];
    const { kind, start, end } = findPassage(text, comment);
    return kind === 'gone'
      ? []
      : [{ start, end, kind: 'comment', key: comment.id, isActive: comment.id === activeId }];
  });
}
