import type { MoneyPart, PaymentAction } from "../domain/payment.ts";
import type { paymentActions, StoredPart } from "./tables.ts";

/** An action as the domain knows it. */
export const fromActionRow = (row: typeof paymentActions.$inferSelect): PaymentAction => ({
  ...row,
  parts: row.parts === null ? null : row.parts.map(fromStoredPart),
});

/** An action as it is stored: amounts within JSON are texts. */
export const toActionRow = (action: PaymentAction): typeof paymentActions.$inferSelect => ({
  ...action,
  parts: action.parts === null ? null : action.parts.map(toStoredPart),
});

const fromStoredPart = ({ goodsMinor, shippingMinor, ...part }: StoredPart): MoneyPart => ({
  ...part,
  goodsMinor: BigInt(goodsMinor),
  shippingMinor: BigInt(shippingMinor),
});

const toStoredPart = ({ goodsMinor, shippingMinor, ...part }: MoneyPart): StoredPart => ({
  ...part,
  goodsMinor: goodsMinor.toString(),
  shippingMinor: shippingMinor.toString(),
});
