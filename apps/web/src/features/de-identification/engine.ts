// A module of its own, so that the engine is loaded only where no worker can run it.
export { scan } from '@second-chair/de-identification';
