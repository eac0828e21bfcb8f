import { toDecimal } from "@novatech/kernel/money";
import { maxRefunds, type RefundRefusal } from "../domain/refund.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./__generated__/types.ts";

/** Nobody pays for such an attempt, or it is another's. */
export const attemptNotFound: ResolversInterfaceTypes<ResolversTypes>["UserError"] = {
  __typename: "NotFoundError",
  code: "NOT_FOUND",
  message: "There is no payment for such an attempt, or it is not yours. A guest sends the order's access token, too.",
  field: ["input", "attemptId"],
};

/** Turns a refusal into the schema's error, with what to do about it. */
export function toUserError(refusal: RefundRefusal): ResolversInterfaceTypes<ResolversTypes>["UserError"] {
  const { code } = refusal;
  switch (code) {
    case "INVALID_INPUT":
      return { __typename: "InvalidInputError", code, message: refusal.message, field: [...refusal.field] };
    case "NOT_FOUND":
      return {
        __typename: "NotFoundError",
        code,
        message:
          "There is no such payment or part of an order of which money was taken, or it is not yours to give back.",
        field: ["input", refusal.field],
      };
    case "IDEMPOTENCY_KEY_REUSED":
      return {
        __typename: "IdempotencyKeyReusedError",
        code,
        message: "This key came with another input before. Repeat that input, or take a new key.",
        field: ["input", "idempotencyKey"],
      };
    case "REFUND_LIMIT_REACHED":
      return {
        __typename: "InvalidInputError",
        code,
        message: `A payment may have ${maxRefunds} refunds, and this one has. Settle the rest with the customer in another way.`,
        field: ["input", "paymentId"],
      };
    case "REFUND_BLOCKED":
      return {
        __typename: "InvalidInputError",
        code,
        message: "The shopper's bank took this money back already. Settle the dispute with the provider instead.",
        field: ["input", "paymentId"],
      };
    case "REFUND_TOO_LARGE":
      return {
        __typename: "InvalidInputError",
        code,
        message:
          refusal.leftMinor === 0n
            ? "Nothing is left to give back: nothing was taken, or all of it is given back or on its way."
            : `At most ${toDecimal(refusal.leftMinor, refusal.currency)} ${refusal.currency} can be given back: what was taken, less what is given back or on its way.`,
        field: ["input", "amount"],
      };
  }
}
