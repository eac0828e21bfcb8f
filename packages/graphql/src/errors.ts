import { GraphQLError } from "graphql";
import { hasScope, type RoomRequest } from "./viewer.ts";

/** The caller's mistakes a room may answer with in `errors[]`; everything else is a fault and masked by the gateway. */
export type CallerMistake = "BAD_USER_INPUT" | "UNAUTHENTICATED" | "FORBIDDEN";

/** An error for programmers: a mistake in the request itself, with what to do about it. */
export const callerMistake = (code: CallerMistake, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

/**
 * The room's own guard of an internal field: only another room's service token with the scope passes.
 * Throws a GraphQLError with FORBIDDEN. The gateway does not show such fields; this holds when a room is reached directly.
 */
export function requireServiceScope(request: RoomRequest, scope: string): void {
  if (request.caller && hasScope(request.caller, scope)) return;
  throw callerMistake("FORBIDDEN", `This field is for services with the scope ${scope}.`);
}

/** The viewer's user id. Throws a GraphQLError with UNAUTHENTICATED for the anonymous. */
export function requireUser(request: RoomRequest): { readonly userId: string; readonly sessionId: string } {
  if (request.viewer.kind === "user") return request.viewer;
  throw callerMistake("UNAUTHENTICATED", "Log in first: sessionCreate gives a token for the header authorization.");
}

/** Throws a GraphQLError with FORBIDDEN unless the viewer has one of the scopes. */
export function requireAnyScope(request: RoomRequest, scopes: readonly string[]): void {
  requireUser(request);
  if (scopes.some((scope) => hasScope(request.viewer, scope))) return;
  throw callerMistake("FORBIDDEN", `This needs one of the scopes ${scopes.join(", ")}.`);
}
