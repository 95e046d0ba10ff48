import { it } from '@jest/globals';

/**
 * The steps of one story, in order, each of which begins where the one before it ended: after one that fails the others
 * fail at once, instead of each waiting in vain for what never came.
 */
export function steps(): (name: string, step: () => Promise<void>) => void {
  let failed: string | undefined;
  return (name, step) =>
    it(
      name,
      async () => {
        if (failed) throw new Error(`Not tried, since this failed: ${failed}`);
        try {
          await step();
        } catch (error) {
          failed = name;
          throw error;
        }
      },
      60_000,
    );
}
