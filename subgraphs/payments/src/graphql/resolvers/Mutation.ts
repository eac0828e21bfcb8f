import { sha256Hex } from "@novatech/service/secrets";
import { canSee } from "../../domain/access.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import { attemptNotFound, toUserError } from "../errors.ts";

/** The root of what is changed. */
export const Mutation: MutationResolvers = {
  refundCreate: async (_root, { input }, { requestRefund, onlooker }) => {
    const { amount, reason, idempotencyKey } = input;
    const { paymentId = null, merchantOrderId = null } = input;
    const asked = amount ? { minor: amount.minorUnits, currency: amount.currencyCode } : null;
    const answer = await requestRefund({ paymentId, merchantOrderId, amount: asked, reason, idempotencyKey });
    if (!answer.ok) return { refund: null, payment: null, userErrors: answer.refusal.map(toUserError) };
    const { refund, payment } = answer.value;
    const shown = canSee(onlooker, payment) ? payment : null;
    return { refund: { refund, currency: payment.currency }, payment: shown, userErrors: [] };
  },
  paymentActionComplete: async (_root, { input: { attemptId, accessToken } }, { completeAction, onlooker }) => {
    const asked = accessToken == null ? onlooker : { ...onlooker, accessTokenHash: sha256Hex(accessToken) };
    const payment = await completeAction(attemptId, asked);
    if (payment === null) return { attempt: null, userErrors: [attemptNotFound] };
    return { attempt: { id: payment.attemptId }, userErrors: [] };
  },
};
