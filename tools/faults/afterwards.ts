import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { GraphClient } from "@novatech/testkit/graph-client";
import {
  cancelOrder,
  moveReturn,
  type OrderDetail,
  type OrderRef,
  readOrder,
  requestReturn,
  type RequestedReturn,
  type Units,
} from "@novatech/testkit/shop/afterwards";
import type { Afterwards } from "./plan.ts";

/** Does a step until it works; rejects with a refusal. */
export type InsistOn = <Value>(what: string, step: () => Promise<Value>) => Promise<Value>;

/** Who does what staff do. Each call gives a client whose token has not ended. */
export type Keeper = () => Promise<GraphClient>;

/** What a buyer and the shop's people need to do something about an order. */
type Parties = { readonly client: GraphClient; readonly keeper: Keeper; readonly insistOn: InsistOn };

/**
 * Does what the buyer planned to do with an order. Resolves to codes of refusals: what had left cannot be cancelled, and what
 * was cancelled not sent back.
 */
export async function dealWith(order: OrderRef, plan: Afterwards, parties: Parties): Promise<void> {
  if (plan.kind === "cancels") await cancel(order, plan, parties);
  if (plan.kind === "sends back") await sendBack(order, plan, parties);
}

async function cancel(
  order: OrderRef,
  plan: Extract<Afterwards, { kind: "cancels" }>,
  { client, insistOn }: Parties,
): Promise<void> {
  await pause(plan.afterMs);
  const { lines } = await seen(order, { client, insistOn });
  const units = plan.share === "everything" ? undefined : oneUnitOf(lines.nodes);
  const options = { idempotencyKey: randomUUID(), ...(units ? { lines: units } : {}) };
  const press = () => insistOn("cancel", () => cancelOrder(client, order, options));
  const answers = await Promise.all(plan.pressesTwice ? [press(), press()] : [press()]);
  const ids = new Set(answers.map(({ cancellationId }) => cancellationId));
  if (ids.size > 1) throw new Error(`4: one key made the cancellations ${[...ids].join(" and ")} of ${order.id}`);
}

async function sendBack(
  order: OrderRef,
  plan: Extract<Afterwards, { kind: "sends back" }>,
  { client, keeper, insistOn }: Parties,
): Promise<void> {
  const { lines, status } = await insistOn("see the order arrive", async () => {
    const found = await seen(order, { client, insistOn });
    if (!["COMPLETED", "CANCELLED", "EXPIRED"].includes(found.status)) throw new Error(`it is ${found.status}`);
    return found;
  });
  if (status !== "COMPLETED") return;
  const units =
    plan.share === "one unit"
      ? oneUnitOf(lines.nodes)
      : lines.nodes
          .map(({ id, quantity, cancelledQuantity }) => ({ lineId: id, quantity: quantity - cancelledQuantity }))
          .filter(({ quantity }) => quantity > 0);
  const idempotencyKey = randomUUID();
  const returns = await insistOn("ask to send back", () =>
    requestReturn(client, order, units, { wanted: plan.wanted, idempotencyKey }),
  );
  for (const asked of returns) await settle(asked, order, plan, { client, keeper, insistOn });
}

/** From the merchant's yes to the money or the parcel. */
async function settle(
  { id: returnId, lines }: RequestedReturn,
  { accessToken }: OrderRef,
  plan: Extract<Afterwards, { kind: "sends back" }>,
  { client, keeper, insistOn }: Parties,
): Promise<void> {
  const step = async (
    who: () => Promise<GraphClient>,
    name: Parameters<typeof moveReturn>[1],
    input: Readonly<Record<string, unknown>> = {},
  ): Promise<void> => {
    const idempotencyKey = randomUUID();
    await insistOn(name, async () => moveReturn(await who(), name, { returnId, idempotencyKey, ...input }));
  };
  await step(keeper, "returnApprove");
  await step(async () => client, "returnShip", { carrier: "Parcelway", trackingNumber: "RT1", accessToken });
  await step(keeper, "returnReceive");
  await step(keeper, "returnInspect", {
    lines: lines.map(({ line, quantity }) => ({
      lineId: line.id,
      goodQuantity: plan.isDamaged ? 0 : quantity,
      damagedQuantity: plan.isDamaged ? quantity : 0,
    })),
  });
  await step(keeper, "returnResolve", { resolution: plan.wanted });
}

const seen = (order: OrderRef, { client, insistOn }: Omit<Parties, "keeper">): Promise<OrderDetail> =>
  insistOn("see the order", async () => {
    const found = await readOrder(client, order);
    if (found === null) throw new Error(`the order ${order.id} is not there for its buyer`);
    return found;
  });

const oneUnitOf = (lines: OrderDetail["lines"]["nodes"]): readonly Units[] =>
  lines.slice(0, 1).map(({ id }) => ({ lineId: id, quantity: 1 }));
