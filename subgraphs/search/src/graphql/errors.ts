import { callerMistake } from "@novatech/graphql/errors";
import { ForeignCursorError } from "../domain/foreign-cursor.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./__generated__/types.ts";

type UserError = ResolversInterfaceTypes<ResolversTypes>["UserError"];

/** A refusal as the schema shows it. */
export function toUserErrors({ code, message, field, synonyms }: Refusal): UserError[] {
  const shared = { code, message, field: field === null ? null : [...field] };
  if (synonyms !== undefined)
    return [{ __typename: "SearchSynonymVersionConflictError", ...shared, synonym: synonyms }];
  return [{ __typename: code === "NOT_FOUND" ? "NotFoundError" : "InvalidInputError", ...shared }];
}

/** Turns a cursor the engine cannot go on from into the caller's mistake, and throws everything else as it is. */
export function rethrowAsMistake(error: unknown): never {
  if (error instanceof ForeignCursorError)
    throw callerMistake("BAD_USER_INPUT", "The list cannot go on from this cursor any more. Begin without `after`.");
  throw error;
}
