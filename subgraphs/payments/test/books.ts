import { eq } from "drizzle-orm";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { payments } from "../src/db/tables.ts";
import type { RoomUnderTest } from "./room-under-test.ts";

/** Our books and the sandbox's for an attempt, side by side: what was held (and not ended), what of it was taken, given back and let go, in minor units. */
export async function booksOf(room: RoomUnderTest, name: string) {
  const [ours] = await room.database.db
    .select()
    .from(payments)
    .where(eq(payments.attemptId, `chk_${name}`));
  const [theirs] = await room.database.db
    .select()
    .from(sandboxAuthorizations)
    .where(eq(sandboxAuthorizations.key, `chk_${name}:authorize`));
  const isHeld =
    ours !== undefined && !["INITIATED", "ACTION_REQUIRED", "DECLINED", "EXPIRED", "VOIDED"].includes(ours.status);
  const isApproved = theirs?.isApproved === true;
  return {
    status: ours?.status ?? null,
    ours: {
      held: isHeld ? ours.authorizedMinor : 0n,
      taken: ours?.capturedMinor ?? 0n,
      back: ours?.refundedMinor ?? 0n,
      let: isHeld ? ours.releasedMinor : 0n,
    },
    theirs: {
      held: isApproved && !theirs.isVoided ? theirs.amountMinor : 0n,
      taken: theirs?.capturedMinor ?? 0n,
      back: theirs?.refundedMinor ?? 0n,
      let: isApproved && !theirs.isVoided ? theirs.releasedMinor : 0n,
    },
  };
}
