const PLACEHOLDER = /^\[([^\]\d]+?)(?: (\d+))?\]$/u;
/** There is one in a case; for somebody else it is no way out. */
const ONLY_ONE = '[patient]';

/** Whether words stand for somebody or something: `[friend 2]`. */
export const isPlaceholder = (words: string): boolean => PLACEHOLDER.test(words);

/**
 * Suggestions for somebody who has no placeholder yet, where these are taken by others: `[friend]` becomes `[friend 2]`,
 * so that two people never become one.
 */
export function distinctFrom(suggestions: readonly string[], taken: ReadonlySet<string>): string[] {
  const left = suggestions.filter((words) => words !== ONLY_ONE || !taken.has(words));
  return (left.length > 0 ? left : ['[person]']).map((words) => {
    const role = PLACEHOLDER.exec(words)?.[1];
    if (role === undefined || !taken.has(words)) return words;
    let number = 2;
    while (taken.has(`[${role} ${number}]`)) number += 1;
    return `[${role} ${number}]`;
  });
}
