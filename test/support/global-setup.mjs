import { load } from './load.mjs';

export default async function setUp() {
  const { startStoryDatabase } = await load('story-database.ts');
  globalThis.stopStoryDatabase = await startStoryDatabase();
}
