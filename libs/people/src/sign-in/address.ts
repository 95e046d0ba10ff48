/** Written by our own HTTP layer over whatever the client sent. */
export const ADDRESS_HEADER = 'x-second-chair-address';
