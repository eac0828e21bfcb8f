/** Which products a customer's orders hold, in one open transaction. */
export type PurchaseStore = {
  /** Keeps that a customer ordered products; a second time changes nothing. */
  readonly add: (order: {
    readonly customerId: string;
    readonly orderId: string;
    readonly productIds: readonly string[];
  }) => Promise<void>;
  readonly removeOrder: (orderId: string) => Promise<void>;
};
