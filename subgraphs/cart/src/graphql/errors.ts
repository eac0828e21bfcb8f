import type { Refusal } from "../domain/errors.ts";
import type { ResolversTypes } from "./__generated__/types.ts";

type UserErrors = Extract<Awaited<ResolversTypes["UserError"]>, { __typename: unknown }>[];

/** A refusal as the schema shows it. */
export function toUserErrors(refusal: Refusal): UserErrors {
  const { code, message } = refusal;
  const shared = { code, message, field: refusal.field && [...refusal.field] };
  if (code === "VERSION_CONFLICT")
    return [{ __typename: "CartVersionConflictError", ...shared, cart: refusal.cart ?? null }];
  return [{ __typename: code === "NOT_FOUND" ? "NotFoundError" : "InvalidInputError", ...shared }];
}
