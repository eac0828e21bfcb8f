import { canSee } from "../../domain/access.ts";
import type { CheckoutAttemptResolvers } from "../__generated__/types.ts";

/** Somebody buying: what this room adds to it. */
export const CheckoutAttempt: CheckoutAttemptResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  nextAction: async ({ id }, _arguments, { onlooker, loaders, now }) => {
    const payment = await loaders.paymentOfAttempt.load(id);
    if (payment === null || !canSee(onlooker, payment)) return null;
    const { actionUrl: url, actionExpiresAt: expiresAt } = payment;
    return url === null || expiresAt === null || expiresAt <= now() ? null : { url, expiresAt };
  },
};
