/** What was looked for last, so that the page goes on where the dialog was. In memory only: never in an address. */
let last = '';

export const lastSearch = {
  recall: (): string => last,
  keep: (text: string): void => {
    last = text;
  },
};
