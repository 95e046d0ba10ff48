import { localStorageColorSchemeManager, type MantineColorSchemeManager } from '@mantine/core';
import { keeping } from '../data/keeping';

const onDevice = localStorageColorSchemeManager();

/** The colours are known before the first paint, except on a shared computer, where nothing is kept. */
export const schemeManager: MantineColorSchemeManager = {
  ...onDevice,
  set: (scheme) => {
    if (keeping.read() === 'device') onDevice.set(scheme);
  },
};
