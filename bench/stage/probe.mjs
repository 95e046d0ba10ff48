// Loaded into every process that is measured, ours and the peers’ alike: answers over the channel what it has used.
process.on('message', (question) => {
  if (question?.probe === undefined) return;
  if (question.isExact) globalThis.gc?.();
  process.send?.({ probe: question.probe, cpu: process.cpuUsage(), memory: process.memoryUsage() });
});
// Whoever asks is gone: so is the reason to run.
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
