import { defineMetric } from "@novatech/kernel/metrics";

/** From when something happened (the event's time, by its producer's clock) until a room's reaction to it was committed. Repetitions do not count. */
export const eventLag = defineMetric({
  name: "room_event_lag_seconds",
  help: "Time from when something happened until a room had reacted to it.",
  labelNames: ["room", "topic"],
  kind: { buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] },
});

/** Events that need a person: those that failed for good (DEAD), and those that have been missing for long (GAP). */
export const alarmCount = defineMetric({
  name: "room_event_alarms_total",
  help: "Events that need a person: dead letters (DEAD), and events missing for 30 s (GAP).",
  labelNames: ["room", "kind"],
  kind: "counter",
});
