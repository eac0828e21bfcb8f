import type { Refusal } from "../domain/errors.ts";
import type { InvalidInputError, NotFoundError } from "./__generated__/types.ts";

type GraphUserError =
  | (InvalidInputError & { __typename: "InvalidInputError" })
  | (NotFoundError & { __typename: "NotFoundError" });

/** A refusal as the schema shows it. */
export const toUserErrors = (refusal: Refusal): GraphUserError[] => [
  {
    __typename: refusal.code === "NOT_FOUND" ? "NotFoundError" : "InvalidInputError",
    code: refusal.code,
    message: refusal.message,
    field: refusal.field && [...refusal.field],
  },
];
