import { performance } from "node:perf_hooks";
import { Counter, Gauge, type Registry } from "prom-client";

/**
 * How the process is, read when somebody asks. Names are those of Prometheus' client libraries where they have one; no timers run,
 * as prom-client's own do to measure the event loop.
 */
export function addProcessMetrics(registry: Registry): void {
  const registers = [registry];
  let seenCpuSeconds = 0;
  const cpu: Counter = new Counter({
    name: "process_cpu_seconds_total",
    help: "CPU time of the process, user and system, in seconds.",
    registers,
    collect: () => {
      const { user, system } = process.cpuUsage();
      const seconds = (user + system) / 1e6;
      cpu.inc(seconds - seenCpuSeconds);
      seenCpuSeconds = seconds;
    },
  });
  const resident: Gauge = new Gauge({
    name: "process_resident_memory_bytes",
    help: "Resident memory of the process in bytes.",
    registers,
    collect: () => resident.set(process.memoryUsage.rss()),
  });
  const heap: Gauge = new Gauge({
    name: "nodejs_heap_size_used_bytes",
    help: "Heap of V8 in use, in bytes.",
    registers,
    collect: () => heap.set(process.memoryUsage().heapUsed),
  });
  let seenLoop = performance.eventLoopUtilization();
  const loop: Gauge = new Gauge({
    name: "nodejs_eventloop_utilization",
    help: "Part of the time since the last reading in which the event loop was busy, 0 to 1: near 1 everything waits.",
    registers,
    collect: () => {
      const now = performance.eventLoopUtilization();
      loop.set(performance.eventLoopUtilization(now, seenLoop).utilization);
      seenLoop = now;
    },
  });
  const started: Gauge = new Gauge({
    name: "process_start_time_seconds",
    help: "When the process began, in seconds since 1970.",
    registers,
    collect: () => started.set(Math.round(performance.timeOrigin / 1000)),
  });
}
