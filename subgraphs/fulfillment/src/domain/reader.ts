/** Who asks about parcels, as far as parcels care. */
export type ShipmentReader = {
  readonly userId: string | null;
  readonly isStaff: boolean;
  readonly merchantIds: readonly string[];
  /** SHA-256 in hex of the guest's secret that came with the request; null without one. */
  readonly accessTokenHash: string | null;
};

/** Whose an order is. */
export type OrderOwner = { readonly customerId: string | null; readonly accessTokenHash: string | null };

/** Whether the reader bought it: what only the buyer may see is not for staff. */
export const isBuyer = (reader: Pick<ShipmentReader, "userId" | "accessTokenHash">, owner: OrderOwner): boolean =>
  (owner.customerId !== null && owner.customerId === reader.userId) ||
  (owner.accessTokenHash !== null && owner.accessTokenHash === reader.accessTokenHash);

/** Whether all of an order's parcels may be seen: by its customer, who holds its secret, and staff. */
export const canSeeOrder = (reader: ShipmentReader, owner: OrderOwner): boolean =>
  reader.isStaff || isBuyer(reader, owner);

/** Whether a parcel may be seen: also by members of the merchant that sends it. */
export const canSeeShipment = (
  reader: ShipmentReader,
  owner: OrderOwner,
  shipment: { readonly merchantId: string },
): boolean => canSeeOrder(reader, owner) || reader.merchantIds.includes(shipment.merchantId);

/** Whether somebody may move a merchant's parcels: its members, and staff. */
export const canHandle = (
  reader: Pick<ShipmentReader, "isStaff" | "merchantIds">,
  { merchantId }: { readonly merchantId: string },
): boolean => reader.isStaff || reader.merchantIds.includes(merchantId);
