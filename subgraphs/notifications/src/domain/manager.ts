import type { Endpoint, EndpointOwner } from "./endpoint.ts";
import { type EventKind, eventKinds, type KindArea } from "./event-kind.ts";

/** Who wants to see or change endpoints, and for whom they may. */
export type Manager =
  | { readonly kind: "STAFF" }
  | { readonly kind: "PARTNER"; readonly partnerId: string; readonly merchantIds: readonly string[] }
  /** The merchants for which the member may do what an area covers. */
  | { readonly kind: "MEMBER"; readonly merchants: Readonly<Record<KindArea, readonly string[]>> };

/**
 * The merchants whose endpoints a member may manage: an endpoint takes facts out of the house, so it takes more than any single area.
 * Owners and managers have all three.
 */
export const managedMerchants = ({ merchants }: Extract<Manager, { kind: "MEMBER" }>): readonly string[] =>
  merchants.orders.filter((id) => merchants.products.includes(id) && merchants.stock.includes(id));

/** Whether somebody may see and change the endpoints of an owner. */
export function mayManage(manager: Manager, owner: EndpointOwner): boolean {
  switch (manager.kind) {
    case "STAFF":
      return true;
    case "PARTNER":
      return owner.kind === "PARTNER" && owner.id === manager.partnerId;
    case "MEMBER":
      return owner.kind === "MERCHANT" && managedMerchants(manager).includes(owner.id);
  }
}

/** Those of the kinds that the member may not have told for the merchant. None for staff and partners. */
export const kindsWithheld = (manager: Manager, owner: EndpointOwner, kinds: readonly EventKind[]): EventKind[] =>
  manager.kind === "MEMBER" ? kinds.filter((kind) => !manager.merchants[eventKinds[kind]].includes(owner.id)) : [];

/** The endpoint, for who may manage it; null for others. */
export const managed = (manager: Manager, endpoint: Endpoint | null): Endpoint | null =>
  endpoint !== null && mayManage(manager, endpoint.owner) ? endpoint : null;
