import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { editProducts, type ProductBatch } from "./edit-products.ts";
import type { Newsroom } from "./ports.ts";

/** Which merchants are suspended, and which of their products were shown before; in one open transaction. */
export type StandingStore = {
  readonly suspend: (merchantId: string, at: Date) => Promise<void>;
  readonly reinstate: (merchantId: string) => Promise<void>;
  readonly isSuspended: (merchantId: string) => Promise<boolean>;
  /** Products of the merchant that are shown, at most so many. */
  readonly shown: (merchantId: string, limit: number) => Promise<readonly string[]>;
  /** Takes back that products of the merchant be shown by themselves later. */
  readonly dropPlans: (merchantId: string, at: Date) => Promise<void>;
  readonly remember: (merchantId: string, productIds: readonly string[]) => Promise<void>;
  readonly remembered: (merchantId: string, limit: number) => Promise<readonly string[]>;
  readonly forget: (productIds: readonly string[]) => Promise<void>;
  /** Has `followMerchant` called for the merchant at a moment. */
  readonly wakeFor: (merchantId: string, at: Date) => Promise<void>;
};

/** What following a merchant's standing needs, bound to one transaction. */
export type StandingPorts = {
  readonly standing: StandingStore;
  readonly batch: ProductBatch;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
};

/** How many products change in one transaction, so that nobody waits long for a lock. */
const productsAtOnce = 200;
/** How soon it is looked again whether something of a suspended merchant is shown: access tokens of its members live for minutes, and staff may not know. */
const lookAgainMs = 5 * 60_000;
/** Whoever suspends and reinstates is not who edits: the room itself. */
const room = { scopes: ["staff:catalog"], merchantIds: [], editableMerchantIds: [] };

/** A merchant may sell nothing for now, or sells again. Its products follow at once, some hundred a transaction. */
export async function noteStanding(
  { standing, clock }: Pick<StandingPorts, "standing" | "clock">,
  merchantId: string,
  isSuspended: boolean,
): Promise<void> {
  const now = clock.now();
  await (isSuspended ? standing.suspend(merchantId, now) : standing.reinstate(merchantId));
  await standing.wakeFor(merchantId, now);
}

/** Hides some of what a suspended merchant shows, or shows some of what was hidden for that, and calls itself until nothing is left; for a suspended merchant every 5 minutes. */
export async function followMerchant(ports: StandingPorts, merchantId: string): Promise<void> {
  const { standing, clock } = ports;
  const now = clock.now();
  const isSuspended = await standing.isSuspended(merchantId);
  const productIds = await standing[isSuspended ? "shown" : "remembered"](merchantId, productsAtOnce);
  if (isSuspended) await standing.dropPlans(merchantId, now);
  if (productIds.length > 0) {
    if (isSuspended) await standing.remember(merchantId, productIds);
    await editProducts(ports, { editor: room, productIds, edit: { isPublished: !isSuspended } });
    // Also what could not be shown, for want of a price: nobody waits for it.
    if (!isSuspended) await standing.forget(productIds);
  }
  const isAllDone = productIds.length < productsAtOnce;
  if (!isAllDone) await standing.wakeFor(merchantId, now);
  else if (isSuspended) await standing.wakeFor(merchantId, addMilliseconds(now, lookAgainMs));
}
