import type { Refusal } from "../domain/refusal.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./__generated__/types.ts";

/** A refusal as the graph shows it. */
export type GraphUserError = ResolversInterfaceTypes<ResolversTypes>["UserError"];

/** Turns a refusal into the schema's error. */
export function toUserError({ code, message, field: path }: Refusal): GraphUserError {
  const field = path === null ? null : [...path];
  switch (code) {
    case "INVALID_INPUT":
      return { __typename: "InvalidInputError", code, message, field };
    case "NOT_FOUND":
      return { __typename: "NotFoundError", code, message, field };
    case "IDEMPOTENCY_KEY_REUSED":
      return { __typename: "IdempotencyKeyReusedError", code, message, field };
    case "ARTICLE_SLUG_TAKEN":
    case "ARTICLE_NOT_PUBLISHABLE":
      return { __typename: "ArticleRefusedError", code, message, field };
    default:
      return { __typename: "TicketRefusedError", code, message, field };
  }
}
