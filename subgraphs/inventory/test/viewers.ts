import { sameRole, staffScopes } from "@novatech/graphql/permissions";
import type { Viewer } from "@novatech/graphql/viewer";

/** A member of these merchants. */
export const memberOf = (...merchantIds: string[]): Viewer => ({
  kind: "user",
  userId: `user_of_${merchantIds.join("_")}`,
  sessionId: "session_1",
  scopes: ["shopper", "merchant"],
  merchantIds,
  merchantRoles: sameRole(merchantIds, "OWNER"),
});

const user = (userId: string, ...scopes: readonly string[]): Viewer => ({
  kind: "user",
  userId,
  sessionId: "session_1",
  scopes,
  merchantIds: [],
});

/** Somebody of the shop's own staff. */
export const staff: Viewer = user("user_staff", ...staffScopes);
/** Somebody who buys. */
export const shopper: Viewer = user("user_shopper", "shopper");
/** Somebody who is not logged in. */
export const nobody: Viewer = { kind: "anonymous", scopes: [] };
