const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** Ends with one plain line on a Node that some package of ours cannot run on. */
export function requireNode() {
  const isEnough = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (isEnough) return;
  console.error(
    `Second Chair needs Node 20.19 or later (of Node 22: 22.12). This is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
