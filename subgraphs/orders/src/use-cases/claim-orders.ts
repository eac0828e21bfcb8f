import { ok, refuse, type Result } from "@novatech/kernel/result";
import { decideClaim } from "../domain/claim-order.ts";
import { type OrderRefusal, refusal } from "../domain/order-refusal.ts";
import { recordAll } from "../domain/record-fact.ts";
import { changeOrder } from "./change-order.ts";
import { type CommandDeps, noSuchOrder } from "./command-order.ts";
import type { TransactionPorts } from "./ports.ts";

/** How many orders are claimed at a time: each is a change of its own, with its events. */
const claimedAtOnce = 20;

/** Where confirmed addresses are known. */
export type VerifiedEmails = {
  /** The confirmed address of an account; null when none was confirmed. Rejects when nobody answers. */
  readonly of: (userId: string) => Promise<string | null>;
};

/** What claiming needs beside what changing an order does. */
export type ClaimDeps = { readonly emails: VerifiedEmails };

/** Orders that are the claimant's now, and whether there are more under their address. */
export type Claimed = { readonly orderIds: readonly string[]; readonly hasMore: boolean };

/**
 * Makes guests' orders a customer's: the one that is named, by its secret or by the address it was placed under; else the newest of those
 * under the customer's confirmed address. Refuses with EMAIL_UNVERIFIED, or NOT_FOUND for one that is not theirs to claim. Again, it does nothing.
 */
export async function claimOrders(
  deps: Pick<CommandDeps, "clock" | "transaction"> & ClaimDeps,
  claimant: { readonly userId: string; readonly accessTokenHash: string | null },
  orderId: string | null,
): Promise<Result<Claimed, readonly OrderRefusal[]>> {
  // Before any transaction: another room is asked.
  const email = await deps.emails.of(claimant.userId);
  if (email === null) return refuse([unverified]);
  const claim = (id: string) => deps.transaction((ports) => claimOne({ ...deps, ports }, { ...claimant, email }, id));
  if (orderId !== null)
    return (await claim(orderId)) ? ok({ orderIds: [orderId], hasMore: false }) : refuse([noSuchOrder]);
  const found = await deps.transaction((ports) => ports.contacts.guestOrdersOf(email, claimedAtOnce + 1));
  const claimed: string[] = [];
  // Each in a transaction of its own: no order waits for another, and what was claimed before a fault stays.
  for (const id of found.slice(0, claimedAtOnce)) if (await claim(id)) claimed.push(id);
  return ok({ orderIds: claimed, hasMore: found.length > claimedAtOnce });
}

async function claimOne(
  { ports, clock }: Pick<CommandDeps, "clock"> & { readonly ports: TransactionPorts },
  claimant: { readonly userId: string; readonly accessTokenHash: string | null; readonly email: string },
  orderId: string,
): Promise<boolean> {
  const hasItsAddress = await ports.contacts.isUnder(orderId, claimant.email);
  const at = clock.now();
  const changed = await changeOrder<null>(
    ports,
    orderId,
    (order) => {
      const data = decideClaim(order, { ...claimant, hasItsAddress });
      return data === null ? refuse(null) : ok(recordAll(order, data, { at, nextId: ports.nextId }));
    },
    { at, causationId: null },
  );
  if (changed === null || !changed.ok) return false;
  const [step] = changed.value;
  if (step) await ports.attempts.giveTo(step.after.attemptId, claimant.userId);
  return true;
}

const unverified: OrderRefusal = refusal(
  "EMAIL_UNVERIFIED",
  "Confirm the e-mail address of your account first: emailVerificationRequest sends the letter again.",
);
