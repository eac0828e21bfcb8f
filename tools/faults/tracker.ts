import { setTimeout as pause } from "node:timers/promises";
import type { GraphClient } from "@novatech/testkit/graph-client";
import { trackOrder } from "@novatech/testkit/shop/tracking";

/** What someone saw who followed an order. */
export type Followed = {
  /** In the order in which they came. */
  readonly sequences: readonly number[];
  /** Whether the stream said that nothing more is expected. */
  readonly isEnded: boolean;
  readonly cuts: number;
};

/**
 * Follows an order until its stream ends, whatever happens to the connection: after each cut goes on after the last entry seen.
 * Cuts its own connection after so many entries each. Ends before, with what it has seen, when `until` (as `performance.now()`
 * counts) is over.
 */
export async function follow(
  client: GraphClient,
  order: { readonly id: string; readonly accessToken: string | null },
  options: {
    readonly cutsAfter: readonly number[];
    readonly until: number;
    /** The last sequence already seen. */
    readonly after: number;
  },
): Promise<Followed> {
  const { cutsAfter, until } = options;
  const sequences: number[] = [];
  let isEnded = false;
  let cuts = 0;
  while (!isEnded && performance.now() < until) {
    const connection = client.as({});
    // A half-open connection tells nobody that it is one.
    const tired = setTimeout(() => connection.cut(), Math.max(0, until - performance.now()));
    let left = cutsAfter[cuts] ?? Number.POSITIVE_INFINITY;
    try {
      const entries = trackOrder(connection, order.id, {
        after: sequences.at(-1) ?? options.after,
        accessToken: order.accessToken,
      });
      let isCut = false;
      for await (const { sequence } of entries) {
        sequences.push(sequence);
        left -= 1;
        if (left === 0) {
          cuts += 1;
          isCut = true;
          connection.cut();
        }
      }
      isEnded = !isCut && performance.now() < until;
    } catch {
      // The cut, or the gateway's end: what was on the wire is seen or asked for again.
      await pause(100);
    } finally {
      clearTimeout(tired);
      await connection.close();
    }
  }
  return { sequences, isEnded, cuts };
}
