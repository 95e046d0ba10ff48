import type { ScanOptions } from '@second-chair/de-identification';
import type { ScanQuestion } from './scanner';
import type { ScanLists } from './word-lists';

/** A question as the engine takes it, in the worker and on the page. */
export function optionsOf(
  { decisions, known, firstSession }: ScanQuestion,
  { allow, deny }: Pick<ScanLists, 'allow' | 'deny'>,
): ScanOptions {
  return {
    notIdentifiers: decisions,
    known,
    allow,
    deny,
    ...(firstSession !== undefined && { firstSession }),
  };
}
