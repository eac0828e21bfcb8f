import { GraphQLError } from "graphql";
import { merchantsFor } from "./merchant-access.ts";
import type { MerchantArea, StaffPermission } from "./permissions.ts";
import { hasScope, type RoomRequest } from "./viewer.ts";

/** The caller's mistakes a room may answer with in `errors[]`; everything else is a fault and masked by the gateway. */
export type CallerMistake = "BAD_USER_INPUT" | "UNAUTHENTICATED" | "FORBIDDEN" | "STEP_UP_REQUIRED";

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
export function requireUser(request: Pick<RoomRequest, "viewer">): {
  readonly userId: string;
  readonly sessionId: string;
} {
  if (request.viewer.kind === "user") return request.viewer;
  throw callerMistake("UNAUTHENTICATED", "Log in first: sessionCreate gives a token for the header authorization.");
}

/** How old the proof of who asks may be where something cannot be taken back, in milliseconds: 15 minutes. */
const recentLogInMs = 15 * 60_000;

/**
 * The viewer, who proved who they are at most `maxAgeMs` (15 minutes) before `now`: for what a thief of a token must not do. Throws a
 * GraphQLError with UNAUTHENTICATED for the anonymous, with STEP_UP_REQUIRED for an older proof or none.
 */
export function requireRecentLogIn(
  request: Pick<RoomRequest, "viewer">,
  now: Date,
  maxAgeMs: number = recentLogInMs,
): { readonly userId: string; readonly sessionId: string } {
  const { viewer } = request;
  if (viewer.kind !== "user") return requireUser(request);
  const { authenticatedAt } = viewer;
  if (authenticatedAt !== undefined && now.getTime() - authenticatedAt.getTime() <= maxAgeMs) return viewer;
  throw callerMistake(
    "STEP_UP_REQUIRED",
    `This needs a proof of who you are that is not older than ${Math.round(maxAgeMs / 60_000)} minutes: sessionStepUp gives a token for it.`,
  );
}

/** Throws a GraphQLError with FORBIDDEN unless the viewer has one of the scopes. */
export function requireAnyScope(request: RoomRequest, scopes: readonly string[]): void {
  requireUser(request);
  if (scopes.some((scope) => hasScope(request.viewer, scope))) return;
  throw callerMistake("FORBIDDEN", `This needs one of the scopes ${scopes.join(", ")}.`);
}

/**
 * Lets staff with the permission pass, and members of merchants whose role covers the area for one of them at least. For which one is for the use case to check.
 * Throws a GraphQLError with UNAUTHENTICATED or FORBIDDEN.
 */
export function requireStaffOrMember(request: RoomRequest, permission: StaffPermission, area: MerchantArea): void {
  requireUser(request);
  // A partner's program speaks for merchants, too, and is no member: it reads.
  const isMember = hasScope(request.viewer, "merchant") && merchantsFor(request.viewer, area).length > 0;
  if (hasScope(request.viewer, permission) || isMember) return;
  throw callerMistake(
    "FORBIDDEN",
    hasScope(request.viewer, "merchant")
      ? `Your role for the merchant does not cover ${area}. An owner of the merchant can give you another with merchantMemberRoleSet.`
      : `This is for members of merchants whose role covers ${area}, and for staff with the scope ${permission}.`,
  );
}
