import {
  orderCancelledV1,
  orderClaimedV1,
  orderCompletedV1,
  orderExpiredV1,
  orderHeldV1,
  orderPlacedV1,
} from "@novatech/contracts/orders";
import { addMilliseconds } from "@novatech/kernel/clock";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { notify } from "../../use-cases/notify.ts";
import { type PeopleDeps, tellBuyer } from "./tell.ts";

/** How long after all has arrived a buyer is asked what it is like, in milliseconds: 5 days. */
const reviewAfterMs = 5 * 24 * 60 * 60 * 1000;

/** Orders, for who bought them. */
export const onOrderForBuyer = (deps: PeopleDeps): readonly EventHandler[] => [
  on(orderPlacedV1, async (tx, { data: { orderId, number, customerId }, raw }) => {
    const ports = deps.peopleOf(tx);
    await ports.people.noteOrder(orderId, customerId, number);
    const to =
      customerId === null ? ({ kind: "ORDER", orderId } as const) : ({ kind: "USER", userId: customerId } as const);
    const data = { orderId, orderNumber: number };
    const occurredAt = new Date(raw.time);
    await notify(ports, deps.nextId, [{ to, kind: "ORDER_PLACED", subjectId: orderId, data, occurredAt }]);
  }),
  on(orderHeldV1, async (tx, { data: { orderId, reason }, raw }) => {
    // Each hold anew: an order may be held, let go and held again.
    const [occasion, occurredAt] = [raw.id, new Date(raw.time)];
    await tellBuyer(deps, tx, {
      orderId,
      kind: "ORDER_HELD",
      subjectId: orderId,
      occasion,
      data: { reason },
      occurredAt,
    });
  }),
  on(orderCancelledV1, async (tx, { data: { orderId }, raw }) => {
    await tellBuyer(deps, tx, { orderId, kind: "ORDER_CANCELLED", subjectId: orderId, occurredAt: new Date(raw.time) });
  }),
  on(orderExpiredV1, async (tx, { data: { orderId }, raw }) => {
    await tellBuyer(deps, tx, { orderId, kind: "ORDER_EXPIRED", subjectId: orderId, occurredAt: new Date(raw.time) });
  }),
  on(orderCompletedV1, async (tx, { data: { orderId }, raw }) => {
    await tellBuyer(deps, tx, { orderId, kind: "ORDER_COMPLETED", subjectId: orderId, occurredAt: new Date(raw.time) });
    await deps.peopleOf(tx).people.askForReview(orderId, addMilliseconds(deps.now(), reviewAfterMs));
  }),
  on(orderClaimedV1, async (tx, { data: { orderId, customerId } }) => {
    await deps.peopleOf(tx).people.claimOrder(orderId, customerId);
  }),
];
