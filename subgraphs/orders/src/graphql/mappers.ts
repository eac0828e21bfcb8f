import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { CheckoutFailureCode } from "../domain/checkout-machine.ts";
import type { PostalAddress } from "../domain/contact.ts";
import type { MerchantOrderView, OrderLineView, OrderView } from "../domain/projection.ts";
import type { TimelineEntry } from "../domain/timeline.ts";

/** Behind `CheckoutAttempt`. */
export type CheckoutAttemptMapper = CheckoutAttempt;
/** Behind `CheckoutFailure`. */
export type CheckoutFailureMapper = {
  readonly code: CheckoutFailureCode;
  readonly unavailableVariantIds: readonly string[];
};
/** Behind `Order`: one the viewer may see. */
export type OrderMapper = OrderView;
/** Behind `OrderLine`. */
export type OrderLineMapper = OrderLineView;
/** Behind `MerchantOrder`: one the viewer may see. */
export type MerchantOrderMapper = MerchantOrderView;
/** Behind `TimelineEntry`. */
export type TimelineEntryMapper = TimelineEntry;
/** Behind `OrderTrackingEvent`. */
export type OrderTrackingEventMapper = { readonly entry: TimelineEntry };
/** Behind `DeliveryAddress`. */
export type DeliveryAddressMapper = PostalAddress;
