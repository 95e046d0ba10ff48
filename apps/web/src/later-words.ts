export { laterMessages } from '@second-chair/wire';
