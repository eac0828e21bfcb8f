// Loaded before a gateway (node --import): says what its process has used, user and system time of all threads and of the one with the event loop, and how long that was busy, whenever it is asked.
// `disconnect` is the gateway's own to handle.
process.on("message", (message) => {
  if (message !== "usage" && message !== "collected usage") return;
  // Twice: what finalisers let go of is collected by the second.
  if (message === "collected usage") for (const _time of [1, 2]) globalThis.gc?.();
  process.send?.({
    cpuMicros: process.cpuUsage(),
    loopCpuMicros: process.threadCpuUsage(),
    memory: process.memoryUsage(),
    loopMs: performance.eventLoopUtilization().active,
  });
});
