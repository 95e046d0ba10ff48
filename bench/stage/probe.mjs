// Loaded into every process that is measured, ours and the peers’ alike: answers over the channel what it has used.
process.on('message', (question) => {
  if (question?.probe === undefined) return;
  if (question.isExact) globalThis.gc?.();
  process.send?.({ probe: question.probe, cpu: process.cpuUsage(), memory: process.memoryUsage() });
});
// Whoever asks is gone, and with it the reason to run: asked as by Ctrl-C, so that the server ends its database too.
process.on('disconnect', () => process.kill(process.pid, 'SIGINT'));
process.channel?.unref();
