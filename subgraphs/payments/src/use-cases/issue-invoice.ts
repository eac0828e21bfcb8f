import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { sumTaxed } from "@novatech/kernel/money";
import type { CapturePlan, Credit } from "../domain/capture-plan.ts";
import {
  type InvoiceKind,
  type InvoiceLine,
  type InvoiceRecipient,
  linesOfCredit,
  linesOfParcel,
} from "../domain/invoice.ts";
import type { Payment } from "../domain/payment.ts";
import type { BillingSource, SellerSource, TransactionPorts } from "./ports.ts";

/** What writing a document needs. */
export type InvoiceDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly billing: BillingSource;
  readonly sellers: SellerSource;
};

/** How long a credit note waits for the invoice it corrects, in milliseconds. */
const waitMs = 5_000;

/**
 * Writes the invoice of a parcel whose money was taken. Rejects when the rooms that know who buys and who sells do not answer: it is tried
 * again. Safe to run again at any point.
 */
export async function issueInvoice(ports: TransactionPorts, deps: InvoiceDeps, shipmentId: string): Promise<void> {
  const parcel = await ports.invoices.parcel(shipmentId);
  if (parcel === null || parcel.isInvoiced || !parcel.isTaken) return;
  const { plan, payment, merchantOrderId, cost } = parcel;
  const lines = linesOfParcel(plan, merchantOrderId, cost);
  const merchantId = plan.merchantOrders.find((part) => part.merchantOrderId === merchantOrderId)?.merchantId ?? "";
  // Orders of before there were invoices do not say who sells.
  if (lines.length === 0 || merchantId === "") return;
  const of = { shipmentId, creditId: null, correctsId: null };
  await issue(ports, deps, "INVOICE", payment, { merchantOrderId, merchantId, lines }, of);
}

/**
 * Writes the credit note of a refund that was made for a credit: for what stood on an invoice. Waits for that invoice, also when the
 * parcel was not heard of yet. Safe to run again at any point.
 */
export async function issueCreditNote(ports: TransactionPorts, deps: InvoiceDeps, refundId: string): Promise<void> {
  const found = await ports.invoices.credit(refundId);
  if (found === null || found.isNoted) return;
  const { plan, payment, credit, invoices } = found;
  if (!found.isInvoiced || !isHeardOf(plan, credit))
    return ports.schedule("credit_note", refundId, addMilliseconds(deps.clock.now(), waitMs));
  const isDeliveryInvoiced = invoices.some(({ lines }) => lines.some(({ kind }) => kind === "DELIVERY"));
  const lines = linesOfCredit(plan, credit, isDeliveryInvoiced);
  const corrected = invoices.find((invoice) =>
    invoice.lines.some(({ lineId }) => lines.some((line) => line.lineId === lineId)),
  );
  if (lines.length === 0 || corrected === undefined) return;
  const { merchantOrderId, merchantId, creditId } = credit;
  const of = { shipmentId: null, creditId, correctsId: corrected.id };
  await issue(ports, deps, "CREDIT_NOTE", payment, { merchantOrderId, merchantId, lines }, of);
}

/** Whether all units that are credited as having left are in parcels that we know. */
const isHeardOf = (plan: CapturePlan, credit: Credit): boolean =>
  plan.lines.every(({ lineId, leftUnits }) =>
    credit.lines.every((line) => line.lineId !== lineId || !line.hasLeft || line.quantity <= leftUnits),
  );

async function issue(
  ports: TransactionPorts,
  { clock, ids, billing, sellers }: InvoiceDeps,
  kind: InvoiceKind,
  { id: paymentId, orderId, currency }: Payment,
  {
    merchantOrderId,
    merchantId,
    lines,
  }: { merchantOrderId: string; merchantId: string; lines: readonly InvoiceLine[] },
  { correctsId, ...of }: { shipmentId: string | null; creditId: string | null; correctsId: string | null },
): Promise<void> {
  const [recipient, seller] = [await recipientOf(ports, billing, orderId), await sellers.ask(merchantId)];
  if (recipient === null) throw new Error(`nobody knows who the order ${orderId} is billed to`);
  if (seller === null) throw new Error(`nobody knows the merchant ${merchantId}`);
  const draft = {
    id: ids.next("inv"),
    kind,
    orderId,
    merchantOrderId,
    paymentId,
    correctsId,
    seller,
    currency,
    lines,
    total: sumTaxed(lines.map(({ amount }) => amount)),
    issuedAt: clock.now(),
  };
  await ports.publish.invoiced(await ports.invoices.issue(draft, of, recipient));
}

const recipientOf = async (
  { invoices }: TransactionPorts,
  billing: BillingSource,
  orderId: string,
): Promise<InvoiceRecipient | null> => (await invoices.recipient(orderId)) ?? billing.ask(orderId);
