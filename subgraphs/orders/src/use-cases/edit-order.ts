import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Taxed } from "@novatech/kernel/money";
import { rolesOf } from "../domain/access.ts";
import { decideCancellation, previewCancellation } from "../domain/cancel-order.ts";
import { decideEdit, type EditCommand } from "../domain/edit-order.ts";
import type { Order } from "../domain/order.ts";
import type { CancelReason, Canceller, OrderEventData } from "../domain/order-event.ts";
import type { OrderRefusal } from "../domain/order-refusal.ts";
import type { Units } from "../domain/units.ts";
import { type Actor, type Asked, type CommandDeps, commandOrder, noSuchOrder } from "./command-order.ts";

/** What a change comes to, if all of it can still be kept from leaving: what is given back or not taken, and what is paid then. */
export type EditPreview = { readonly credit: Taxed; readonly total: Taxed; readonly currency: string };

/** What came of a change of an order. `made`: the cancellation's id, if there is one. `preview` is null for a repeated key. */
export type Edited = { readonly made: readonly string[]; readonly preview: EditPreview | null };

type Edit = (
  order: Order,
  command: { readonly cancellationId: string; readonly by: Canceller },
) => Result<readonly OrderEventData[], readonly OrderRefusal[]>;

/** Asks for units, or all of an order, to be kept from leaving. For its buyer and staff. See `decideCancellation`. */
export const cancelOrder = (
  deps: CommandDeps,
  actor: Actor,
  asked: Asked,
  wish: { readonly lines: readonly Units[] | null; readonly reason: CancelReason | null },
): Promise<Result<Edited, readonly OrderRefusal[]>> =>
  edit(deps, actor, asked, (order, command) => decideCancellation(order, { ...command, ...wish }));

/** Changes quantities, address or contact of an order. For its buyer and staff. See `decideEdit`. */
export const editOrder = (
  deps: CommandDeps,
  actor: Actor,
  asked: Asked,
  wish: Omit<EditCommand, "cancellationId" | "by">,
): Promise<Result<Edited, readonly OrderRefusal[]>> =>
  edit(deps, actor, asked, (order, command) => decideEdit(order, { ...command, ...wish }), wish);

async function edit(
  deps: CommandDeps,
  actor: Actor,
  asked: Asked,
  decide: Edit,
  texts?: Pick<EditCommand, "deliveryAddress" | "contact">,
): Promise<Result<Edited, readonly OrderRefusal[]>> {
  let preview: EditPreview | null = null;
  const done = await commandOrder(deps, actor, asked, (order, { nextId }) => {
    const roles = rolesOf(actor.onlooker, order, null);
    if (roles.length === 0) return refuse([noSuchOrder]);
    const by = roles.includes("BUYER") ? "CUSTOMER" : "STAFF";
    const decision = decide(order, { cancellationId: nextId("canc"), by });
    if (!decision.ok) return decision;
    const wishes = decision.value.flatMap((data) => (data.type === "CANCELLATION_REQUESTED" ? [data] : []));
    const fewer = wishes.flatMap((data) => data.lines);
    preview = { ...previewCancellation(order, fewer), currency: order.draft.currency };
    return ok({
      data: decision.value,
      made: wishes.map((data) => data.cancellationId),
      also: async ({ texts: typed }) => {
        const { deliveryAddress = null, contact = null } = texts ?? {};
        if (deliveryAddress === null && contact === null) return;
        await typed.changeContact(asked.orderId, {
          ...(deliveryAddress === null ? {} : { deliveryAddress }),
          ...(contact === null ? {} : contact),
        });
      },
    });
  });
  return done.ok ? ok({ made: done.value.made, preview: done.value.before === null ? null : preview }) : done;
}
