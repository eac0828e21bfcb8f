/** An order as events told of it. */
export type KnownOrder = {
  readonly id: string;
  readonly number: string;
  readonly customerId: string | null;
  readonly accessTokenHash: string | null;
};

/** A merchant's part of an order. */
export type KnownPart = { readonly id: string; readonly orderId: string; readonly merchantId: string };

/** A parcel or a return of a merchant's part. */
export type KnownOfPart = { readonly id: string; readonly orderId: string; readonly merchantOrderId: string };

/** Where what other rooms tell is written down, bound to one transaction. What is known already stays as it is. */
export type KnownThings = {
  readonly noteOrder: (order: KnownOrder, parts: readonly Omit<KnownPart, "orderId">[]) => Promise<void>;
  /** Makes a guest's order, and what was asked about it by its secret, a customer's. Somebody who was erased is not written. */
  readonly giveOrder: (orderId: string, customerId: string) => Promise<void>;
  readonly noteShipment: (shipment: KnownOfPart) => Promise<void>;
  readonly noteReturn: (asked: KnownOfPart) => Promise<void>;
  /** The categories of a product, which may change. */
  readonly noteProduct: (productId: string, categoryIds: readonly string[]) => Promise<void>;
};
