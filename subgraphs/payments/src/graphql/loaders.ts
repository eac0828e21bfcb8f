import DataLoader from "dataloader";
import type { Payment } from "../domain/payment.ts";
import type { PaymentReader, Refund } from "../use-cases/ports.ts";

/** Everything that is read by id in one operation. They do not ask who asks; resolvers do. */
export type Loaders = {
  readonly payment: DataLoader<string, Payment | null>;
  readonly paymentOfAttempt: DataLoader<string, Payment | null>;
  readonly paymentsOf: DataLoader<string, Payment[]>;
  readonly refund: DataLoader<string, { readonly refund: Refund; readonly payment: Payment } | null>;
  readonly refundsOf: DataLoader<string, Refund[]>;
};

/** New loaders, for one operation. */
export const createLoaders = (reader: PaymentReader): Loaders => ({
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
