import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { Secrets, Stores } from "./ports.ts";
import type { PasskeyCeremony, TokenPurpose } from "./ports-accounts.ts";

/** How long a browser may take to answer, in milliseconds: 5 minutes. */
const lifetimeMs = 5 * 60_000;

/** What a browser is asked to do. `token` comes back with its answer. */
export type BegunCeremony = { readonly token: string; readonly optionsJson: string; readonly expiresAt: Date };

/** Keeps what a ceremony asks, in the given transaction, until its answer comes. */
export async function keepCeremony(
  stores: Pick<Stores, "tokens">,
  { secrets, clock }: { readonly secrets: Secrets; readonly clock: Clock },
  { optionsJson, challenge }: PasskeyCeremony,
  about: { readonly purpose: TokenPurpose; readonly userId: string | null },
): Promise<BegunCeremony> {
  const at = clock.now();
  const token = secrets.next();
  const expiresAt = addMilliseconds(at, lifetimeMs);
  await stores.tokens.add({ ...about, hash: secrets.hashOf(token), details: { challenge }, createdAt: at, expiresAt });
  return { token, optionsJson, expiresAt };
}
