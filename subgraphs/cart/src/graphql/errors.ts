import { toGraphMoney } from "@novatech/graphql/money";
import type { Refusal } from "../domain/errors.ts";
import type { ResolversTypes } from "./__generated__/types.ts";

type UserErrors = Extract<Awaited<ResolversTypes["UserError"]>, { __typename: unknown }>[];

/** What is missing for a voucher, as the schema shows it; null when the refusal does not say. Amounts are in the cart's currency. */
export const obstacleFields = ({ obstacle }: Refusal, currency: string) =>
  obstacle === undefined || obstacle.kind === "ENDED"
    ? null
    : {
        obstacle: obstacle.kind,
        missing: obstacle.kind === "MINIMUM_NOT_REACHED" ? toGraphMoney(obstacle.missingMinor, currency) : null,
        missingQuantity: obstacle.kind === "TOO_FEW_UNITS" ? obstacle.missingQuantity : null,
      };

/** A refusal as the schema shows it. */
export function toUserErrors(refusal: Refusal): UserErrors {
  const { code, message } = refusal;
  const shared = { code, message, field: refusal.field && [...refusal.field] };
  if (refusal.promotion)
    return [{ __typename: "PromotionVersionConflictError", ...shared, promotion: refusal.promotion }];
  if (code === "VERSION_CONFLICT")
    return [{ __typename: "CartVersionConflictError", ...shared, cart: refusal.cart ?? null }];
  const missing = obstacleFields(refusal, refusal.currency ?? "");
  if (missing) return [{ __typename: "VoucherNotApplicableError", ...shared, ...missing }];
  if (code === "IDEMPOTENCY_KEY_REUSED") return [{ __typename: "IdempotencyKeyReusedError", ...shared }];
  return [{ __typename: code === "NOT_FOUND" ? "NotFoundError" : "InvalidInputError", ...shared }];
}
