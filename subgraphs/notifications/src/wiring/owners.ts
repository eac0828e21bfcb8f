import type { Transaction } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import type { RoomDeps } from "@novatech/service/room";
import { askMerchant } from "../clients/facts/merchant-facts.ts";
import { createPostgresWebhookReader } from "../db/webhook-reader.ts";
import type { OwnersTold } from "../use-cases/ports.ts";
import type { NoticeStore } from "../use-cases/ports-notices.ts";
import { tellOwners } from "../use-cases/tell-owners.ts";

/** The timer after which owners are told of an endpoint; its key is the endpoint's id. */
const ownersTimer = "webhook-owners";

/** Has owners told, bound to one transaction: by a timer, since who owns a merchant is the users room's to say, which may be away. */
export const createOwnersTold =
  (tx: Transaction): OwnersTold =>
  (endpointId, at) =>
    setTimer(tx, { kind: ownersTimer, key: endpointId, dueAt: at });

/** The timers that tell owners, to stand among the room's. `noticesOf` is where they are told. */
export const createOwnersTimers = (
  { callRoom, ids }: Pick<RoomDeps, "callRoom" | "ids">,
  noticesOf: (tx: Transaction) => NoticeStore,
): Readonly<Record<string, TimerHandler>> => ({
  // It holds its transaction while users is asked, 2 s at most: endpoints are switched off a few times a day.
  [ownersTimer]: (tx, { key }) =>
    tellOwners(
      {
        notices: noticesOf(tx),
        nextId: (prefix) => ids.next(prefix),
        endpointOf: async (id) => (await createPostgresWebhookReader(tx).endpoints([id])).get(id) ?? null,
        merchantOf: (id) => askMerchant(callRoom, id),
      },
      key,
    ),
});
