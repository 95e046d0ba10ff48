export default async function tearDown() {
  await globalThis.browserWorkspace?.end();
}
