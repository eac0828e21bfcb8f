import { connectHintBus as connectBus, type HintBus as Bus } from "@novatech/service/hint-bus";
import type { Logger } from "pino";
import type { Hint } from "../../use-cases/ports.ts";

/** Publish and subscribe on Redis, for hints. */
export type HintBus = Pick<Bus, "commands" | "onReconnect" | "close"> & {
  /** Sends a hint. Never rejects: a hint may be lost. */
  readonly send: (hint: Hint) => void;
  /** Calls `listener` with each position told of one thing. Resolves when Redis has the subscription, which is waited for. */
  readonly listen: (of: Pick<Hint, "kind" | "id">, listener: (position: number) => void) => Promise<() => void>;
};

/** The channel on which an order's or a check-out's streams are told to look. */
const hintChannel = (hint: Pick<Hint, "kind" | "id">): string => `novatech:orders:${hint.kind}:${hint.id}`;

/** Opens the room's connections to Redis; see `hint-bus.ts` of packages/service. */
export function connectHintBus(redisUrl: string, logger: Logger): HintBus {
  const bus = connectBus(redisUrl, logger);
  return {
    ...bus,
    send: (hint) => bus.send(hintChannel(hint), hint.position),
    listen: (of, listener) =>
      bus.listen(hintChannel(of), (position) => {
        if (typeof position === "number") listener(position);
      }),
  };
}
