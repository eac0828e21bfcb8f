// Loaded before a gateway (node --import): says what its process has used, user and system time of all threads, whenever it is asked.
// `disconnect` is the gateway's own to handle.
process.on("message", (message) => {
  if (message === "usage") process.send?.({ cpuMicros: process.cpuUsage(), rssBytes: process.memoryUsage.rss() });
});
