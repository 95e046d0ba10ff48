import { newDataFolder } from '../../test/support/data-folder';

export { freePort } from '../../test/support/free-port';

export const emptyFolder = (): string => newDataFolder('bench-start');
