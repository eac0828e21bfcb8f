import type { Payment } from "../domain/payment.ts";
import type { Refund } from "../use-cases/ports.ts";

/** Behind `Payment`: one the viewer may see. */
export type PaymentMapper = Payment;
/** Behind `Refund`: one of a payment the viewer may see. */
export type RefundMapper = { readonly refund: Refund; readonly currency: string };
/** Behind `Order`: what another room said of it. */
export type OrderMapper = { readonly id: string };
/** Behind `CheckoutAttempt`: what another room said of it, or the attempt of a payment that was just asked for. */
export type CheckoutAttemptMapper = { readonly id: string };
