import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";

/** What people wait for, and links of letters. */
export const alertMutations: MutationResolvers = {
  backInStockAlertCreate: async (_root, { input: { variantId, currency } }, { alerts }) => {
    const answer = await alerts.createStock({ variantId, currency: currency ?? null });
    return answer.ok
      ? { alert: answer.value, userErrors: [] }
      : { alert: null, userErrors: [toUserError(answer.refusal)] };
  },
  priceDropAlertCreate: async (_root, { input: { variantId, currency, targetAmountMinor } }, { alerts }) => {
    const answer = await alerts.createPrice({ variantId, currency, targetMinor: targetAmountMinor ?? null });
    return answer.ok
      ? { alert: answer.value, userErrors: [] }
      : { alert: null, userErrors: [toUserError(answer.refusal)] };
  },
  productAlertDelete: async (_root, { input: { alertId } }, { alerts }) => {
    const answer = await alerts.delete(alertId);
    return answer.ok
      ? { deletedAlertId: answer.value, userErrors: [] }
      : { deletedAlertId: null, userErrors: [toUserError(answer.refusal)] };
  },
  unsubscribeLinksRevoke: async (_root, _arguments, { alerts }) => {
    await alerts.revokeLinks();
    return { isRevoked: true, userErrors: [] };
  },
};
