import { defineMetric } from "@novatech/kernel/metrics";
import type { Logger } from "pino";
import { reasonOf } from "./failure.ts";

/** Logs the beginning and the end of an outage, and not the hundred failures between. */
export type Outage = {
  /** Something failed. Logged when the last thing did not. Returns the number of failures in a row. */
  readonly failed: (error: unknown) => number;
  /** Something worked. Logged when the last thing did not. */
  readonly over: () => void;
};

/** Loops of this process that failed when they last ran, by what they are. */
export const openOutages = defineMetric({
  name: "room_outages",
  help: "Loops behind the rooms of a process (relay, consumer, timers) that failed when they last ran.",
  labelNames: ["loop"],
  kind: "gauge",
});

/** Watches one loop; `what` is the sentence's subject, for example "the relay". */
export function createOutage(logger: Logger, what: string): Outage {
  let failures = 0;
  return {
    failed: (error) => {
      failures += 1;
      if (failures === 1) {
        logger.warn({ reason: reasonOf(error) }, `${what} fails and tries again until it works`);
        openOutages.measure({ loop: what }, 1);
      }
      return failures;
    },
    over: () => {
      if (failures > 0) {
        logger.info({ failures }, `${what} works again`);
        openOutages.measure({ loop: what }, -1);
      }
      failures = 0;
    },
  };
}
