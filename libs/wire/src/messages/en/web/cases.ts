export const casesMessages = {} as const;
