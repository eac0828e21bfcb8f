import { requireRecentLogIn } from "@novatech/graphql/errors";
import type { RoomRequest } from "@novatech/graphql/viewer";
import type { Manager } from "../domain/manager.ts";

/**
 * Lets people pass who proved who they are within the last 15 minutes: where messages go, and what signs them, is what the thief of a token would change.
 * A partner's program passes: its key or token is its proof, each time. Throws a GraphQLError with UNAUTHENTICATED or STEP_UP_REQUIRED.
 */
export function requireRecentProof(request: Pick<RoomRequest, "viewer">, manager: Manager, now: Date): void {
  if (manager.kind !== "PARTNER") requireRecentLogIn(request, now);
}
