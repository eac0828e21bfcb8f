import type { ReturnReason } from "../domain/figures.ts";

/** An amount with its tax, in minor units. */
type Amount = { readonly net: bigint; readonly tax: bigint; readonly gross: bigint };

/** An order, as far as it is counted. */
export type SoldOrder = {
  readonly orderId: string;
  readonly placedAt: Date;
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly currency: string;
  /** A merchant's part each, with shipping. */
  readonly parts: readonly (Amount & {
    readonly merchantOrderId: string;
    readonly merchantId: string;
    readonly units: number;
  })[];
  readonly lines: readonly (Amount & {
    readonly lineId: string;
    readonly merchantOrderId: string;
    readonly productId: string;
    readonly variantId: string;
    readonly quantity: number;
  })[];
};

/** What an order costs less. */
export type Credit = {
  readonly creditId: string;
  readonly orderId: string;
  readonly creditedAt: Date;
  readonly cause: "CANCELLATION" | "SHORTAGE" | "PARCEL_LOST" | "RETURN";
  readonly currency: string;
  readonly parts: readonly (Amount & {
    readonly merchantOrderId: string;
    readonly merchantId: string;
    readonly units: number;
  })[];
};

/** What becomes of what is sent back. */
export type ReturnStatus =
  | "REQUESTED"
  | "DECLINED"
  | "RECEIVED"
  | "REFUND"
  | "EXCHANGE"
  | "REJECTED"
  | "CANCELLED"
  | "EXPIRED";

/** Where the shop's facts are kept and counted, bound to one transaction. Each is one statement; a second time it does nothing. */
export type SalesStore = {
  readonly noteOrder: (order: SoldOrder) => Promise<void>;
  readonly noteCredit: (credit: Credit) => Promise<void>;
  /** The order ended before anything left. */
  readonly noteCancelled: (orderId: string, at: Date) => Promise<void>;
  /** A guest's order became a customer's. */
  readonly noteClaimed: (orderId: string, customerId: string) => Promise<void>;
  /** All of the order arrived. */
  readonly noteCompleted: (orderId: string, at: Date) => Promise<void>;
  readonly noteReturn: (returned: {
    readonly returnId: string;
    readonly merchantId: string;
    readonly at: Date;
    readonly lines: readonly {
      readonly variantId: string;
      readonly quantity: number;
      /** Said when it is asked for; not by events from before reasons were told. */
      readonly reason?: ReturnReason | undefined;
    }[];
    readonly status: ReturnStatus;
  }) => Promise<void>;
  /** A parcel left, or arrived. */
  readonly noteParcel: (parcel: {
    readonly shipmentId: string;
    readonly merchantId: string;
    readonly merchantOrderId: string;
    readonly handedOverAt: Date | null;
    readonly deliveredAt: Date | null;
  }) => Promise<void>;
  /** A variant cannot be ordered from now on. */
  readonly noteStockOut: (variantId: string, merchantId: string, at: Date) => Promise<void>;
  readonly noteStockBack: (variantId: string, at: Date) => Promise<void>;
};

/** Where it is known whose products are, bound to one transaction. Each is one statement; what is older than is known does nothing. */
export type ProductStore = {
  readonly put: (product: {
    readonly productId: string;
    readonly merchantId: string;
    readonly version: number;
    readonly variantIds: readonly string[];
    readonly at: Date;
  }) => Promise<void>;
  readonly hide: (productId: string, version: number, at: Date) => Promise<void>;
};
