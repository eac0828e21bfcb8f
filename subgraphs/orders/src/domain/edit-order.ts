import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { PostalAddress } from "./contact.ts";
import { faultsOfAddress, faultsOfEmail, faultsOfPhone } from "./contact-input.ts";
import type { Order } from "./order.ts";
import type { Canceller, OrderEventData } from "./order-event.ts";
import { type OrderRefusal, refusal } from "./order-refusal.ts";
import { hasEnded } from "./order-status.ts";
import { cancellable, creditable, type LineUnits, unitsOf } from "./order-units.ts";
import { isLabelled } from "./parcel.ts";
import { countByLine, type Units } from "./units.ts";
import { faultsOfLines } from "./wanted-lines.ts";

/** A change of an order; null is no change. `lines` name the new quantities. */
export type EditCommand = {
  readonly cancellationId: string;
  readonly by: Canceller;
  readonly lines: readonly Units[] | null;
  readonly deliveryAddress: PostalAddress | null;
  readonly contact: { readonly email: string; readonly phone: string | null } | null;
};

/**
 * Lowers quantities, changes where it goes or whom to write to: all of it or nothing. Refused with INVALID_INPUT, NOT_FOUND and
 * ORDER_NOT_EDITABLE, each at its field.
 */
export function decideEdit(
  order: Order,
  command: EditCommand,
): Result<readonly OrderEventData[], readonly OrderRefusal[]> {
  const { lines, deliveryAddress, contact } = command;
  if (lines === null && deliveryAddress === null && contact === null)
    return refuse([refusal("INVALID_INPUT", "Say what to change: lines, deliveryAddress or contact.")]);
  if (hasEnded(order.status)) return refuse([refusal("ORDER_NOT_EDITABLE", "This order has ended.")]);
  const units = unitsOf(order);
  const faults = [
    ...(lines === null ? [] : faultsOfQuantities(lines, units)),
    ...(deliveryAddress === null ? [] : faultsOfDelivery(order, deliveryAddress)),
    ...(contact === null ? [] : faultsOfContact(contact)),
  ];
  if (faults.length > 0) return refuse(faults);
  const fewer = lowered(lines ?? [], units);
  const { cancellationId, by } = command;
  return ok([
    ...(fewer.length === 0
      ? []
      : [{ type: "CANCELLATION_REQUESTED", cancellationId, by, reason: null, lines: fewer } as const]),
    ...(deliveryAddress === null ? [] : [{ type: "ADDRESS_CHANGED" } as const]),
    ...(contact === null ? [] : [{ type: "CONTACT_CHANGED" } as const]),
  ]);
}

/** How many units of a line the buyer still wants. */
const wantedOf = (units: LineUnits): number => creditable(units) - units.cancelling;

const lowered = (lines: readonly Units[], units: readonly LineUnits[]): readonly Units[] => {
  const wanted = new Map(units.map((line) => [line.lineId, wantedOf(line)]));
  return lines.flatMap(({ lineId, quantity }) => {
    const fewer = (wanted.get(lineId) ?? 0) - quantity;
    return fewer > 0 ? [{ lineId, quantity: fewer }] : [];
  });
};

function faultsOfQuantities(lines: readonly Units[], units: readonly LineUnits[]): readonly OrderRefusal[] {
  const faults = faultsOfLines(lines, units, 0);
  if (faults.length > 0) return faults;
  return lines.flatMap(({ lineId, quantity }, index): readonly OrderRefusal[] => {
    const line = units.find((one) => one.lineId === lineId);
    const wanted = line ? wantedOf(line) : 0;
    const place = ["lines", String(index), "quantity"];
    if (quantity > wanted)
      return [refusal("INVALID_INPUT", `There are ${wanted} of it; more need another order.`, ...place)];
    const least = wanted - (line ? cancellable(line) : 0);
    return quantity >= least
      ? []
      : [refusal("ORDER_NOT_EDITABLE", `${least} of it have left the warehouse: give at least ${least}.`, ...place)];
  });
}

/** Whether a new address can still reach a part of the order: not all of it has its label, and it is not picked up in a store. */
export function isAddressOpen(order: Order): boolean {
  if (hasEnded(order.status) || order.draft.delivery.pickUpWarehouseId !== null) return false;
  const labelled = countByLine(
    Object.values(order.parcels)
      .filter((parcel) => isLabelled(parcel) && parcel.cause !== "EXCHANGE")
      .flatMap((parcel) => parcel.lines),
  );
  return unitsOf(order).some((units) => units.quantity - units.writtenOff > (labelled.get(units.lineId) ?? 0));
}

function faultsOfDelivery(order: Order, address: PostalAddress): readonly OrderRefusal[] {
  const place = "deliveryAddress";
  if (!isAddressOpen(order))
    return [
      refusal(
        "ORDER_NOT_EDITABLE",
        order.draft.delivery.pickUpWarehouseId === null
          ? "Every parcel has its label: the address cannot be changed any more."
          : "The order is picked up in a store: it has no delivery address to change.",
        place,
      ),
    ];
  if (address.countryCode !== order.draft.countryCode)
    return [
      refusal(
        "ORDER_NOT_EDITABLE",
        `Taxes and delivery were calculated for ${order.draft.countryCode}: give an address there, or cancel and order again.`,
        place,
        "countryCode",
      ),
    ];
  return [...faultsOfAddress(address, [place]), ...faultsOfPhone(address.phone, [place, "phone"])].map(
    ({ message, path }) => refusal("INVALID_INPUT", message, ...path),
  );
}

const faultsOfContact = (contact: NonNullable<EditCommand["contact"]>): readonly OrderRefusal[] =>
  [...faultsOfEmail(contact.email, ["contact", "email"]), ...faultsOfPhone(contact.phone, ["contact", "phone"])].map(
    ({ message, path }) => refusal("INVALID_INPUT", message, ...path),
  );
