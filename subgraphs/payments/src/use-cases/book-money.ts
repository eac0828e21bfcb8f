import type { MoneyPart, Payment, PaymentAction } from "../domain/payment.ts";
import { entriesOf, partsOfUnnamed } from "../domain/settlement.ts";
import type { TransactionPorts } from "./ports.ts";

/** What booking needs to know: what the shop keeps of goods; 800 is 8 %. */
export type BookingDeps = { readonly commissionBasisPoints: number };

/** Money was taken: the merchants' ledger says whose it is, and the parcels it pays for get their invoices. */
export async function bookSale(
  ports: TransactionPorts,
  deps: BookingDeps,
  payment: Payment,
  { id, parts, shipmentId }: PaymentAction,
  at: Date,
): Promise<void> {
  await book(ports, deps, "SALE", payment, id, parts ?? [], at);
  const paid = payment.isTakenOnce ? await ports.invoices.uninvoiced(payment.orderId) : [shipmentId ?? ""];
  await ports.scheduleAll(
    paid.map((parcel) => ["invoice", parcel] as const),
    at,
  );
}

/** Money was given back: it is taken from whose it was, with its commission. A credit gets its note. */
export async function bookRefund(
  ports: TransactionPorts,
  deps: BookingDeps,
  payment: Payment,
  { id, parts, amountMinor, creditId }: PaymentAction,
  at: Date,
): Promise<void> {
  await book(ports, deps, "REFUND", payment, id, parts ?? amountMinor, at);
  if (creditId !== null) await ports.schedule("credit_note", id, at);
}

/** The bank took money back: from everybody who got some of it. */
export const bookChargeBack = (ports: TransactionPorts, deps: BookingDeps, payment: Payment, at: Date): Promise<void> =>
  book(ports, deps, "CHARGE_BACK", payment, `${payment.id}:charge_back`, payment.chargedBackMinor, at);

async function book(
  { settlement }: Pick<TransactionPorts, "settlement">,
  { commissionBasisPoints }: BookingDeps,
  kind: Parameters<typeof entriesOf>[0],
  { orderId, currency }: Payment,
  id: string,
  named: readonly MoneyPart[] | bigint,
  at: Date,
): Promise<void> {
  const sold = await settlement.sold(orderId);
  const parts = typeof named === "bigint" ? partsOfUnnamed(named, sold) : named;
  const entries = entriesOf(kind, parts, sold, commissionBasisPoints);
  if (entries.length > 0) await settlement.book({ id, orderId, currency, at }, entries);
}
