import DataLoader from "dataloader";
import type { InvoiceRecipient } from "../domain/invoice.ts";
import type { Payment } from "../domain/payment.ts";
import type { Ledger, LedgerLists, PaymentLists } from "../use-cases/payment-lists.ts";
import type { InvoiceReader, IssuedInvoice, PaymentReader, Refund, SettlementReader } from "../use-cases/ports.ts";

/** Everything that is read by id in one operation. They do not ask who asks; resolvers do. */
export type Loaders = {
  readonly payment: DataLoader<string, Payment | null>;
  readonly paymentOfAttempt: DataLoader<string, Payment | null>;
  readonly paymentsOf: DataLoader<string, Payment[]>;
  readonly refund: DataLoader<string, { readonly refund: Refund; readonly payment: Payment } | null>;
  readonly refundsOf: DataLoader<string, Refund[]>;
  readonly invoice: DataLoader<string, IssuedInvoice | null>;
  readonly invoicesOf: DataLoader<string, IssuedInvoice[]>;
  readonly recipientOf: DataLoader<string, InvoiceRecipient | null>;
  /** The balance of a merchant in a currency, in minor units. */
  readonly balanceOf: DataLoader<Ledger, bigint, string>;
  /** In which currencies a merchant has entries, by name. */
  readonly currenciesOf: DataLoader<string, string[]>;
  /** One statement for each ledger that is paged or summed up: a merchant has one or two. */
  readonly ledgers: Pick<LedgerLists, "entries" | "totals">;
  /** One statement for each list that is asked for. */
  readonly lists: PaymentLists;
};

const keyOf = ({ merchantId, currency }: Ledger): string => `${merchantId} ${currency}`;

/** Where loaders read. */
type Readers = {
  readonly payments: PaymentReader;
  readonly invoices: InvoiceReader;
  readonly settlement: SettlementReader;
  readonly lists: PaymentLists;
  readonly ledgers: LedgerLists;
};

/** New loaders, for one operation. */
export const createLoaders = ({ payments: reader, invoices, settlement, lists, ledgers }: Readers): Loaders => ({
  lists,
  ledgers,
  currenciesOf: new DataLoader(async (merchantIds) => {
    const byMerchant = Map.groupBy(await ledgers.currencies(merchantIds), ({ merchantId }) => merchantId);
    return merchantIds.map((merchantId) => (byMerchant.get(merchantId) ?? []).map(({ currency }) => currency));
  }),
  invoice: new DataLoader(async (ids) => {
    const byId = new Map((await invoices.byIds(ids)).map((found) => [found.invoice.id, found]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
  invoicesOf: new DataLoader(async (orderIds) => {
    const byOrder = Map.groupBy(await invoices.ofOrders(orderIds), ({ invoice }) => invoice.orderId);
    return orderIds.map((orderId) => byOrder.get(orderId) ?? []);
  }),
  recipientOf: new DataLoader(async (orderIds) => {
    const byOrder = new Map((await invoices.recipients(orderIds)).map((found) => [found.orderId, found]));
    return orderIds.map((orderId) => byOrder.get(orderId) ?? null);
  }),
  balanceOf: new DataLoader<Ledger, bigint, string>(
    async (ledgers) => {
      const byKey = new Map((await settlement.balances(ledgers)).map((found) => [keyOf(found), found.balanceMinor]));
      return ledgers.map((ledger) => byKey.get(keyOf(ledger)) ?? 0n);
    },
    { cacheKeyFn: keyOf },
  ),
  payment: new DataLoader(async (ids) => {
    const byId = new Map((await reader.payments(ids)).map((payment) => [payment.id, payment]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
  paymentOfAttempt: new DataLoader(async (attemptIds) => {
    const byAttempt = new Map((await reader.paymentsOfAttempts(attemptIds)).map((found) => [found.attemptId, found]));
    return attemptIds.map((attemptId) => byAttempt.get(attemptId) ?? null);
  }),
  paymentsOf: new DataLoader(async (orderIds) => {
    const byOrder = Map.groupBy(await reader.paymentsOf(orderIds), (payment) => payment.orderId);
    return orderIds.map((orderId) => byOrder.get(orderId) ?? []);
  }),
  refund: new DataLoader(async (ids) => {
    const byId = new Map((await reader.refunds(ids)).map((found) => [found.refund.action.id, found]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
  refundsOf: new DataLoader(async (paymentIds) => {
    const byPayment = Map.groupBy(await reader.refundsOf(paymentIds), ({ action }) => action.paymentId);
    return paymentIds.map((paymentId) => byPayment.get(paymentId) ?? []);
  }),
});
