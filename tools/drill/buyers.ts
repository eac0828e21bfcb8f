import { createGraphClient } from "@novatech/testkit/graph-client";
import type { Random } from "@novatech/testkit/random";
import { accepted, fillCart, quoteCart, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { readOrder } from "@novatech/testkit/shop/afterwards";
import type { RoomDatabases } from "@novatech/testkit/shop/room-databases";

/** A check-out as its buyer was told of it. */
export type Bought = {
  readonly attemptId: string;
  readonly accessToken: string | null;
  /** Null: failed, or the answer never came. */
  readonly orderId: string | null;
  readonly toldAt: Date;
};

/** Buyers who go on buying. */
export type Buyers = {
  /** What was decided so far. */
  readonly bought: readonly Bought[];
  /** Nobody begins anew; resolves when all have ended, however. */
  readonly end: () => Promise<void>;
};

/** Variants of which there is plenty. */
export async function plentiful(databases: RoomDatabases): Promise<readonly string[]> {
  const rows = await databases.inventory<{ id: string }[]>`
    select variant_id as id from stock_items group by 1 having sum(on_hand - reserved - committed) > 30 order by 1`;
  if (rows.length === 0) throw new Error("the shop has nothing to sell");
  return rows.map(({ id }) => id);
}

/** One guest's way from a cart to a decided check-out. Rejects with what was refused, or when nothing answers. */
export async function buyOnce(url: string, variantId: string, quantity: number): Promise<Bought> {
  const visitor = createGraphClient(url, { name: "novatech-drill" });
  try {
    const { cartToken } = await fillCart(visitor, [{ variantId, quantity }]);
    const holder = visitor.as({ "x-cart-token": cartToken ?? "" });
    const { attempt, orderAccessToken: accessToken } = accepted(await submitCheckout(holder, await quoteCart(holder)));
    if (attempt === null) throw new Error("a check-out was neither accepted nor refused");
    const { order } = await settledAttempt(holder, attempt.id, accessToken);
    return { attemptId: attempt.id, accessToken, orderId: order?.id ?? null, toldAt: new Date() };
  } finally {
    await visitor.close();
  }
}

/** Lets `count` guests buy one thing after the other until the shop does not answer any more, or they are told to end. */
export function buyOn(
  url: string,
  options: { readonly variants: readonly string[]; readonly count: number; readonly random: Random },
): Buyers {
  const { variants, count, random } = options;
  const bought: Bought[] = [];
  let isOver = false;
  const running = Array.from({ length: count }, async () => {
    while (!isOver) {
      try {
        bought.push(await buyOnce(url, random.pick(variants), random.between(1, 2)));
      } catch (error) {
        // A thing may be sold out, or the machine is gone.
        if (!isRefusal(error)) return;
      }
    }
  });
  return {
    bought,
    end: async () => {
      isOver = true;
      await Promise.all(running);
    },
  };
}

const isRefusal = (error: unknown): boolean => error instanceof Error && /^[A-Z_]+: /.test(error.message);

/** How many of these orders their buyers can still read, with the secret they were given. */
export async function stillRead(url: string, orders: readonly Bought[]): Promise<number> {
  const visitor = createGraphClient(url, { name: "novatech-drill" });
  let count = 0;
  try {
    for (const { orderId, accessToken } of orders)
      if (orderId !== null && (await readOrder(visitor, { id: orderId, accessToken })) !== null) count += 1;
  } finally {
    await visitor.close();
  }
  return count;
}
