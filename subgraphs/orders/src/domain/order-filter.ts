import type { OrderFulfilmentStatus } from "./fulfilment-status.ts";
import type { OrderPaymentStatus } from "./money-status.ts";
import type { NewestPage } from "./newest.ts";
import type { OrderStatus } from "./order-status.ts";
import type { ReturnStatus } from "./return.ts";

/** From when (itself included) until when (itself not): null is open. */
export type Period = { readonly from: Date | null; readonly before: Date | null };

/** Which orders; null: any. An empty list of statuses is none. */
export type OrderFilter = {
  readonly statuses: readonly OrderStatus[] | null;
  readonly paymentStatuses: readonly OrderPaymentStatus[] | null;
  readonly merchantId: string | null;
  readonly customerId: string | null;
  /** The whole number, for example `N-7K3M-92QX`. */
  readonly number: string | null;
  /** Under which it was placed, however it is written. */
  readonly contactEmail: string | null;
  readonly isHeld: boolean | null;
  readonly placed: Period;
};

/** Which parts of a merchant's orders; null: any. */
export type MerchantOrderFilter = {
  readonly fulfilmentStatuses: readonly OrderFulfilmentStatus[] | null;
  readonly number: string | null;
  readonly isHeld: boolean | null;
  readonly isToShip: boolean | null;
  readonly placed: Period;
};

/** Which returns; null: any. */
export type ReturnFilter = {
  readonly statuses: readonly ReturnStatus[] | null;
  /** Of one merchant; where a merchant's own are listed, null. */
  readonly merchantId: string | null;
  /** The number of the whole order. */
  readonly orderNumber: string | null;
  readonly requested: Period;
};

/** A part of a filtered list, newest first, or oldest first where that is wanted. */
export type FilteredPage<Filter> = NewestPage & { readonly filter: Filter; readonly isOldestFirst: boolean };
