import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { CheckoutFailureCode } from "../domain/checkout-machine.ts";
import type { CancellationView } from "../domain/cancellation-view.ts";
import type { PostalAddress } from "../domain/contact.ts";
import type { MerchantOrderView, OrderLineView, OrderView } from "../domain/projection.ts";
import type { ReturnLine } from "../domain/return.ts";
import type { ReturnView } from "../domain/return-view.ts";
import type { TimelineEntry } from "../domain/timeline.ts";
import type { EditPreview } from "../use-cases/edit-order.ts";

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
/** Behind `OrderCancellation`. */
export type OrderCancellationMapper = CancellationView & { readonly orderId: string };
/** Behind `OrderCancellationLine`. */
export type OrderCancellationLineMapper = CancellationView["lines"][number];
/** Behind `OrderEditPreview`. */
export type OrderEditPreviewMapper = EditPreview;
/** Behind `Return`: one the viewer may see. */
export type ReturnMapper = ReturnView;
/** Behind `ReturnLine`. */
export type ReturnLineMapper = ReturnLine;
/** Behind `TimelineEntry`. */
export type TimelineEntryMapper = TimelineEntry;
/** Behind `OrderTrackingEvent`. */
export type OrderTrackingEventMapper = { readonly entry: TimelineEntry };
/** Behind `DeliveryAddress`. */
export type DeliveryAddressMapper = PostalAddress;
