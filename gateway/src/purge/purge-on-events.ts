import type { Subscription, Transport } from "@novatech/messaging/transport";
import type { Logger } from "pino";
import type { Cdn } from "./cdn.ts";
import { createPurger } from "./purger.ts";
import { type PurgeRules, tagsOfEvent } from "./rules.ts";

/** What purging by events needs. */
export type PurgingOptions = {
  /** Its owner closes it, after `stop`. */
  readonly transport: Pick<Transport, "subscribe">;
  readonly rules: PurgeRules;
  /** Null: only the gateways' own caches. */
  readonly cdn: Cdn | null;
};

/** All gateways are one group: one of them is told of an event and tells the others through Redis. */
const group = "gateway";

/**
 * Purges what events make old. Listens to the transport itself, without the inbox that rooms have: purging twice does no harm, so at-least-once is
 * enough, and the gateway needs no database. A batch whose purge fails comes again.
 */
export function purgeOnEvents(
  options: PurgingOptions & {
    readonly purgeOwn: (tags: readonly string[]) => Promise<void>;
    readonly logger: Logger;
  },
): Subscription {
  const { transport, rules, logger } = options;
  const purger = createPurger(options);
  const subscription = transport.subscribe({
    group,
    topics: Object.keys(rules),
    handle: async (events) => {
      const tags = new Set<string>();
      for (const event of events) {
        const found = tagsOfEvent(rules, event);
        for (const tag of found.tags) tags.add(tag);
        if (found.unfilled.length > 0)
          logger.error({ type: event.type, unfilled: found.unfilled }, "a purge rule does not fit its event");
      }

      await purger.purge([...tags]);
    },
  });
  return {
    stop: async () => {
      // What waits for its second is told now, so that the events being handled are done with.
      await purger.stop();
      await subscription.stop();
    },
  };
}
