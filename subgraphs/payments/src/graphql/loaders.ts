import DataLoader from "dataloader";
import type { PaymentReads } from "../db/reads.ts";
import type { Payment } from "../domain/payment.ts";

/** Everything that is read by id in one operation. They do not ask who asks; resolvers do. */
export type Loaders = {
  readonly payment: DataLoader<string, Payment | null>;
  readonly paymentsOf: DataLoader<string, Payment[]>;
};

/** New loaders, for one operation. */
export const createLoaders = (reads: PaymentReads): Loaders => ({
  payment: new DataLoader(async (ids) => {
    const byId = new Map((await reads.payments(ids)).map((payment) => [payment.id, payment]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
  paymentsOf: new DataLoader(async (orderIds) => {
    const byOrder = Map.groupBy(await reads.paymentsOf(orderIds), (payment) => payment.orderId);
    return orderIds.map((orderId) => byOrder.get(orderId) ?? []);
  }),
});
