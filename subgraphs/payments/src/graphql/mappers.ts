import type { Difference } from "../domain/books.ts";
import type { Invoice, InvoiceLine, InvoiceSeller, InvoiceTax } from "../domain/invoice.ts";
import type { Payment } from "../domain/payment.ts";
import type { BookedEntry, Refund } from "../use-cases/ports.ts";

/** Behind `Merchant`: what another room said of it. */
export type MerchantMapper = { readonly id: string };
/** Behind `Settlement`: of a merchant whose ledger the viewer may see. */
export type SettlementMapper = { readonly merchantId: string; readonly currency: string };
/** Behind `SettlementEntry`: one the viewer may see. */
export type SettlementEntryMapper = BookedEntry;
/** Behind `Invoice`: one the viewer may see. */
export type InvoiceMapper = Invoice;
/** Behind `InvoiceSeller`. */
export type InvoiceSellerMapper = InvoiceSeller;
/** Behind `InvoiceLine`. */
export type InvoiceLineMapper = InvoiceLine & { readonly currency: string };
/** Behind `InvoiceTaxLine`. */
export type InvoiceTaxLineMapper = InvoiceTax & { readonly currency: string };
/** Behind `ReconciliationDifference`. */
export type ReconciliationDifferenceMapper = Difference;
/** Behind `Payment`: one the viewer may see. */
export type PaymentMapper = Payment;
/** Behind `Refund`: one of a payment the viewer may see. */
export type RefundMapper = { readonly refund: Refund; readonly currency: string };
/** Behind `Order`: what another room said of it. */
export type OrderMapper = { readonly id: string };
/** Behind `CheckoutAttempt`: what another room said of it, or the attempt of a payment that was just asked for. */
export type CheckoutAttemptMapper = { readonly id: string };
