import { toGraphMoney } from "@novatech/graphql/money";
import { canSee } from "../../domain/access.ts";
import type { Payment as DomainPayment } from "../../domain/payment.ts";
import type { PaymentResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";

/** A payment, or null when there is none or it is another's: the two are not told apart. */
export async function visiblePayment({ onlooker, loaders }: Context, id: string): Promise<DomainPayment | null> {
  const payment = await loaders.payment.load(id);
  return payment !== null && canSee(onlooker, payment) ? payment : null;
}

/** Money for one order. Whoever reaches one may see it. */
export const Payment: PaymentResolvers = {
  __resolveReference: ({ id }, context) => visiblePayment(context, id),
  authorized: ({ authorizedMinor, currency }) => toGraphMoney(authorizedMinor, currency),
  captured: ({ capturedMinor, currency }) => toGraphMoney(capturedMinor, currency),
  refunded: ({ refundedMinor, currency }) => toGraphMoney(refundedMinor, currency),
  chargedBack: ({ chargedBackMinor, currency }) => toGraphMoney(chargedBackMinor, currency),
  order: ({ orderId }) => ({ id: orderId }),
  released: ({ releasedMinor, currency }) => toGraphMoney(releasedMinor, currency),
  refunds: async ({ id, currency }, _arguments, { loaders }) =>
    (await loaders.refundsOf.load(id)).map((refund) => ({ refund, currency })),
  method: ({ cardBrand, cardLast4 }) =>
    cardBrand === null || cardLast4 === null ? null : { brand: cardBrand, last4: cardLast4 },
};
