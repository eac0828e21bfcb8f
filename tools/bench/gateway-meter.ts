// Loaded before a gateway (node --import): says what its process has used, user and system time of all threads and time of its event loop, whenever it is asked.
// `disconnect` is the gateway's own to handle.
process.on("message", (message) => {
  if (message !== "usage") return;
  process.send?.({
    cpuMicros: process.cpuUsage(),
    rssBytes: process.memoryUsage.rss(),
    loopMs: performance.eventLoopUtilization().active,
  });
});
