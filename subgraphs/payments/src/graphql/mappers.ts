import type { Payment } from "../domain/payment.ts";

/** Behind `Payment`: one the viewer may see. */
export type PaymentMapper = Payment;
/** Behind `Order`: what another room said of it. */
export type OrderMapper = { readonly id: string };
