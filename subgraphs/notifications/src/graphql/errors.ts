import type { Refusal } from "../domain/errors.ts";
import type { ResolversTypes } from "./__generated__/types.ts";

/** A refusal as the schema shows it. */
export const toUserError = ({ code, message, field }: Refusal): Awaited<ResolversTypes["UserError"]> => ({
  __typename: code === "NOT_FOUND" ? "NotFoundError" : "InvalidInputError",
  code,
  message,
  field: [...field],
});
