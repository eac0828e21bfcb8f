import { createGraphClient, type GraphClient } from "../graph-client.ts";
import type { Random } from "../random.ts";
import { seededRandom } from "../random.ts";
import { accepted, fillCart, quoteCart, register, settledAttempt, submitCheckout } from "./buying.ts";
import { countedClient, newTally, type Tally } from "./counted-client.ts";
import * as operations from "./operations.ts";
import { trackOrder } from "./tracking.ts";

/** What someone saw of an order they followed to its end. */
export type FollowedOrder = {
  readonly orderId: string;
  /** In the order in which they came, over all streams. */
  readonly sequences: readonly number[];
  /** How often the stream broke and was opened again, after the last entry seen. */
  readonly breaks: number;
};

/** People who use a shop while something is done to it. */
export type Load = {
  /** What they saw so far; still growing. */
  readonly tally: Tally;
  readonly followed: readonly FollowedOrder[];
  /** What went wrong for a person although every request was answered, as sentences. */
  readonly complaints: readonly string[];
  /** Resolves once so many orders are placed. */
  readonly orders: () => number;
  /** Lets everybody finish what they have begun, their orders included, and go. Nobody begins anything new. */
  readonly end: () => Promise<void>;
};

/** What people look for. */
const wishes = ["headphones", "laptop", "keyboard", "camera", "speaker", "phone", "monitor", "charger"];

type Found = {
  readonly slug: string;
  readonly variants: {
    readonly nodes: readonly { readonly id: string; readonly availability: { readonly maxOrderable: number } | null }[];
  };
};

/** How long an order may be followed before it counts as lost, in milliseconds. */
const followWithinMs = 90_000;

/**
 * Sets people going at the shop at `url`: visitors who search and open pages, and buyers who have accounts, buy again and again, and follow each order to
 * its end by a subscription. Nobody asks anything twice because it failed: what fails is counted. Resolves when all buyers are registered.
 */
export async function openLoad(
  url: string,
  options: {
    /** Default 4. */
    readonly visitors?: number;
    /** Default 4. */
    readonly buyers?: number;
    /** Between two things that a person does, on the mean, in milliseconds. Default 200. */
    readonly thinkMs?: number;
    /** Default 1. */
    readonly seed?: number;
  } = {},
): Promise<Load> {
  const { visitors = 4, buyers = 4, thinkMs = 200, seed = 1 } = options;
  const tally = newTally();
  const followed: FollowedOrder[] = [];
  const complaints: string[] = [];
  let isOver = false;
  let placed = 0;
  const client = countedClient(createGraphClient(url, { name: "load", isOneRequestEach: true }), tally);

  const think = (random: Random): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, thinkMs * (0.5 + random.next())));
  /** Someone who does the same again and again; one failure does not send them home. */
  const goOn = async (who: string, random: Random, step: () => Promise<void>): Promise<void> => {
    while (!isOver) {
      const failuresBefore = tally.failures.length;
      try {
        await step();
      } catch (error) {
        // A request that failed is counted already.
        if (tally.failures.length === failuresBefore) complaints.push(`${who}: ${String(error)}`);
      }
      await think(random);
    }
  };
  const find = async (who: GraphClient, random: Random): Promise<Found[]> => {
    const query = wishes[Math.floor(random.next() * wishes.length)] ?? "";
    const { search } = await who.get<{ search: { nodes: readonly (Found | null)[] } }>(operations.search, { query });
    return search.nodes.filter((one) => one !== null);
  };
  const browse = async (random: Random): Promise<void> => {
    const [first] = await find(client, random);
    await think(random);
    if (first) await client.get(operations.productPage, { slug: first.slug });
  };
  const following: Promise<void>[] = [];
  const buy = async (shopper: GraphClient, random: Random): Promise<void> => {
    const found = await find(shopper, random);
    const lines = found
      .flatMap(({ variants }) => variants.nodes[0] ?? [])
      .filter(({ availability }) => (availability?.maxOrderable ?? 0) > 10)
      .slice(0, 2)
      .map(({ id }) => ({ variantId: id, quantity: 1 }));
    if (lines.length === 0) return;
    await fillCart(shopper, lines);
    const quote = await quoteCart(shopper);
    const { attempt } = accepted(await submitCheckout(shopper, quote));
    const { order, failure } = await settledAttempt(shopper, attempt?.id ?? "");
    if (order === null) throw new Error(`the check-out ${attempt?.id} ended without an order: ${failure?.code}`);
    placed += 1;
    following.push(
      followToEnd(shopper, order.id).then(
        (one) => void followed.push(one),
        (error: unknown) => void complaints.push(String(error)),
      ),
    );
  };

  const shoppers = await Promise.all(Array.from({ length: buyers }, async () => (await register(client)).client));
  const people = [
    ...shoppers.map((shopper, place) => {
      const random = seededRandom(seed * 1000 + place);
      return goOn(`buyer ${place}`, random, () => buy(shopper, random));
    }),
    ...Array.from({ length: visitors }, (_, place) => {
      const random = seededRandom(seed * 1000 + 500 + place);
      return goOn(`visitor ${place}`, random, () => browse(random));
    }),
  ];
  return {
    tally,
    followed,
    complaints,
    orders: () => placed,
    end: async () => {
      isOver = true;
      await Promise.all(people);
      await Promise.all(following);
      await Promise.all([client, ...shoppers].map((one) => one.close()));
    },
  };
}

/** Follows an order until its stream ends by itself, opening it again after the last entry seen when it breaks, as an app does. */
async function followToEnd(shopper: GraphClient, orderId: string): Promise<FollowedOrder> {
  const until = performance.now() + followWithinMs;
  const sequences: number[] = [];
  let why: unknown = "its stream ended before the order did";
  for (let breaks = 0; performance.now() < until; breaks += 1) {
    const connection = shopper.as({});
    try {
      for await (const { sequence, entry } of trackOrder(connection, orderId, { after: sequences.at(-1) ?? 0 })) {
        sequences.push(sequence);
        if (entry.kind === "ORDER_COMPLETED") return { orderId, sequences, breaks };
      }
    } catch (error) {
      why = error;
      // Apps wait a moment, so that they do not all come back at once.
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await connection.close();
    }
  }
  throw new Error(`the order ${orderId} was not followed to its end, seen ${sequences.join(" ")}: ${String(why)}`);
}

/** What of an order's timeline was not told, and what was told again. */
export function wrongTelling(
  followed: readonly FollowedOrder[],
  written: ReadonlyMap<string, readonly number[]>,
): { readonly lost: number; readonly repeated: number; readonly told: number } {
  let [lost, repeated, told] = [0, 0, 0];
  for (const { orderId, sequences } of followed) {
    const seen = new Set(sequences);
    told += sequences.length;
    repeated += sequences.length - seen.size;
    lost += (written.get(orderId) ?? []).filter((one) => !seen.has(one)).length;
  }
  return { lost, repeated, told };
}
