/** Says at sign-in that others use this computer, too: the server then hands out no key to keep anything there. */
export const SHARED_COMPUTER_HEADER = 'x-second-chair-shared-computer';
