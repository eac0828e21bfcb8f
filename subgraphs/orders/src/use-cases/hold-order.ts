import { ok, refuse, type Result } from "@novatech/kernel/result";
import { decideHold, decideRelease, type StaffHoldReason } from "../domain/hold-order.ts";
import type { Order } from "../domain/order.ts";
import type { OrderEventData } from "../domain/order-event.ts";
import type { OrderRefusal } from "../domain/order-refusal.ts";
import {
  type Actor,
  type Asked,
  type CommandDeps,
  type Commanded,
  commandOrder,
  noSuchOrder,
} from "./command-order.ts";

type Outcome = Promise<Result<Commanded, readonly OrderRefusal[]>>;

/** Keeps an order from leaving. For staff. See `decideHold`. */
export const holdOrder = (deps: CommandDeps, actor: Actor, asked: Asked, reason: StaffHoldReason): Outcome =>
  asStaff(deps, actor, asked, (order) => decideHold(order, reason));

/** Lets a held order go on. For staff. See `decideRelease`. */
export const releaseOrder = (deps: CommandDeps, actor: Actor, asked: Asked): Outcome =>
  asStaff(deps, actor, asked, decideRelease);

const asStaff = (
  deps: CommandDeps,
  actor: Actor,
  asked: Asked,
  decide: (order: Order) => Result<readonly OrderEventData[], readonly OrderRefusal[]>,
): Outcome =>
  commandOrder(deps, actor, asked, (order) => {
    if (!actor.onlooker.isStaff) return refuse([noSuchOrder]);
    const decision = decide(order);
    return decision.ok ? ok({ data: decision.value, made: [] }) : decision;
  });
