import { type OrderGoods, withdraw } from "../domain/order-goods.ts";
import type { TakenStep } from "../domain/shipment.ts";
import type { Decision, Wish } from "../domain/withdrawal.ts";
import type { Label } from "../domain/label.ts";
import type { FulfillmentPorts, KnownOrder } from "./ports.ts";

/**
 * Takes units out of what has not left, and tells which could be and which not. A wish that comes before it is known where the
 * stock lies waits for that. The same wish is decided once, however often it comes.
 */
export async function withdrawUnits(ports: FulfillmentPorts, orderId: string, wish: Wish): Promise<void> {
  const known = await ports.orders.lock(orderId);
  const { withdrawalId } = wish;
  if (known.waitingWishes.some((waiting) => waiting.withdrawalId === withdrawalId)) return;
  if (await ports.orders.isDecided(withdrawalId)) return;
  const waiting = { ...known, waitingWishes: [...known.waitingWishes, wish] };
  if (known.stock === null) await ports.orders.saveWaiting(waiting);
  else await decideWaiting(ports, waiting);
}

/** Decides what waits, when it is known where the stock lies; resolves to what is known then. No statement when nothing waits. */
export async function decideWaiting(ports: FulfillmentPorts, known: KnownOrder): Promise<KnownOrder> {
  const { orderId, placed, stock, isPlanned, waitingWishes, waitingReplacements } = known;
  if (waitingWishes.length === 0 || stock === null) return known;
  const now = ports.clock.now();
  let goods: OrderGoods = {
    placed,
    stock: isPlanned ? [] : stock,
    replacements: waitingReplacements,
    parcels: await ports.shipments.lockOpen(orderId),
  };
  const decisions: Decision[] = [];
  const steps: TakenStep[] = [];
  const voided: Label[] = [];
  for (const wish of waitingWishes) {
    const done = withdraw(goods, wish, now);
    goods = done.goods;
    decisions.push(done.decision);
    steps.push(...done.taken);
    voided.push(...done.voided);
  }
  const after: KnownOrder = {
    ...known,
    stock: isPlanned ? stock : (goods.stock ?? stock),
    waitingWishes: [],
    waitingReplacements: goods.replacements,
  };
  await ports.orders.saveWaiting(after);
  await ports.orders.saveDecisions(orderId, decisions, now);
  // The order's lock is held and so are its parcels: nobody can have moved one.
  if (!(await ports.shipments.save(steps))) throw new Error(`a locked parcel of order ${orderId} was moved`);
  await ports.shipments.repack(goods.parcels.filter(({ id }) => steps.some(({ shipment }) => shipment.id === id)));
  await ports.timers.setVoids(voided, now);
  await ports.announce({ steps, decisions: decisions.map((decision) => ({ orderId, decision, at: now })) });
  return after;
}
