import { eventsConfigOfProcess } from "@novatech/messaging/config";
import { openEventTransport } from "@novatech/messaging/event-transport";
import type { Transport } from "@novatech/messaging/transport";
import type { Logger } from "pino";

/** The transport this process is told to use (`EVENTS_TRANSPORT`). Connects when it is first used. Throws a ConfigError when its variables are wrong. */
export const openPurgeTransport = (where: { readonly redisUrl: string; readonly logger: Logger }): Transport =>
  openEventTransport(eventsConfigOfProcess(), where);
