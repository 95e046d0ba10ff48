import { GraphQLError, Kind, type ValidationRule } from 'graphql';

/** Fragments may well ask twice for an id; nobody asks ten times. */
const MAX_REPEATS = 10;

/** One field asked for over and over in one place costs little to send and much to answer; the other limits let it by. */
export const noFieldRepeated: ValidationRule = (context) => ({
  SelectionSet({ selections }) {
    const times = new Map<string, number>();
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) continue;
      const name = (selection.alias ?? selection.name).value;
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      if (count <= MAX_REPEATS) continue;
      context.reportError(
        new GraphQLError(`Field "${name}" is asked for more than ${MAX_REPEATS} times in one place.`, {
          nodes: selection,
        }),
      );
      return;
    }
  },
});
