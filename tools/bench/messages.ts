import type { AddressInfo } from "node:net";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { accepted, fillCart, quoteCart, submitCheckout } from "@novatech/testkit/shop/buying";
import * as operations from "@novatech/testkit/shop/operations";
import { until } from "@novatech/testkit/wait";
import { SMTPServer } from "smtp-server";
import { type MeteredShop, startMeteredShop } from "./metered-shop.ts";

/** Buyers at a time. */
const buyers = 3;

/** A mail server that notes when it had which letter. */
type NotingServer = {
  readonly url: string;
  /** By the delivery's id, of which the Message-ID is made: when the server had it first and last, and how often. */
  readonly letters: ReadonlyMap<string, { readonly first: number; readonly last: number; readonly count: number }>;
  readonly stop: () => Promise<void>;
};

/**
 * How long it takes from an event to the letter in a mail server's hands: real check-outs of guests in a shop of its own, each with its `order.placed`, and a
 * real SMTP server. Then all letters once more at once, for the CPU of one: claim, questions to the rooms that know, writing, SMTP, settling.
 * `-- messages [ORDERS]`, 100 when left out.
 */
export async function benchMessages(parameters: readonly string[]): Promise<void> {
  const count = Number(parameters[0] ?? 100);
  if (!Number.isInteger(count) || count < 1) throw new Error("Say how many orders: npm run bench -- messages 100");
  const server = await startNotingServer();
  const shop = await startMeteredShop({ SMTP_URL: server.url });
  try {
    await buyAll(shop, count);
    const told = await until(() => lettersOfOrders(shop), {
      done: (found) => found.length >= count && found.every(({ id }) => server.letters.has(id)),
      timeoutMs: 60_000,
    });
    const waits = told.map(({ id, placedAt }) => (server.letters.get(id)?.first ?? 0) - placedAt.getTime());
    console.log(
      `From order.placed to the mail server, ${told.length} orders by ${buyers} buyers at a time: p50 ${quantile(waits, 0.5)} ms, p95 ${quantile(waits, 0.95)} ms, most ${quantile(waits, 1)} ms`,
    );
    await sendAgain(
      shop,
      server,
      told.map(({ id }) => id),
    );
  } finally {
    await shop.stop();
    await server.stop();
  }
}

type Told = { readonly id: string; readonly placedAt: Date };

/** The letters about orders that were placed, and when those were. */
async function lettersOfOrders({ databases }: MeteredShop): Promise<readonly Told[]> {
  const letters = await databases.notifications<{ id: string; orderId: string }[]>`
    select delivery.id, told.subject_id as "orderId"
    from notification_deliveries delivery join notifications told on told.id = delivery.notification_id
    where told.kind = 'ORDER_PLACED' and delivery.channel = 'EMAIL'`;
  const placed = await databases.orders<{ orderId: string; at: Date }[]>`
    select aggregate_id as "orderId", occurred_at as at from outbox where type = 'order.placed.v1'`;
  const times = new Map(placed.map(({ orderId, at }) => [orderId, at]));
  return letters.flatMap(({ id, orderId }) => {
    const placedAt = times.get(orderId);
    return placedAt === undefined ? [] : [{ id, placedAt }];
  });
}

/** Has all of them sent once more, as if they waited since now, and meters the shop meanwhile. */
async function sendAgain(shop: MeteredShop, server: NotingServer, ids: readonly string[]): Promise<void> {
  const before = shop.cpu.read();
  const began = Date.now();
  // Past the room, which is not asked by staff a hundred times; it is woken as by a commit of its own.
  await shop.databases.notifications`
    with again as (
      update notification_deliveries set status = 'PENDING', next_attempt_at = now(), completed_at = null, deadline_at = now() + interval '1 hour'
      where id = any(${[...ids]}) returning id
    ) select pg_notify('novatech_letters', '') from again limit 1`;
  await until(() => ids.every((id) => server.letters.get(id)?.count === 2), { everyMs: 2, timeoutMs: 60_000 });
  const after = shop.cpu.read();
  const waits = ids.map((id) => (server.letters.get(id)?.last ?? 0) - began);
  const perLetter = (milliseconds: number): string => (milliseconds / ids.length).toFixed(2);
  console.log(
    `The same ${ids.length} letters due at once: p50 ${quantile(waits, 0.5)} ms, p95 ${quantile(waits, 0.95)} ms, the last after ${quantile(waits, 1)} ms (${Math.round((ids.length * 1000) / Math.max(...waits))} a second)`,
  );
  console.log(
    `CPU of a letter, in milliseconds: server ${perLetter(after.serverMs - before.serverMs)}, PostgreSQL ${perLetter(after.postgresMs - before.postgresMs)}`,
  );
}

async function buyAll(shop: MeteredShop, count: number): Promise<void> {
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const variantId = await findVariant(client);
    await shop.databases.inventory`
      with filled as (
        update stock_items set on_hand = on_hand + ${count}, version = version + 1 where variant_id = ${variantId} returning id, version
      )
      insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
      select id, version, 'RECEIVED', ${count}, 'bench', now() from filled`;
    let left = count;
    const buy = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const { cartToken } = await fillCart(client, [{ variantId, quantity: 1 }]);
        const guest = client.as({ "x-cart-token": cartToken ?? "" });
        accepted(await submitCheckout(guest, await quoteCart(guest)));
      }
    };
    await Promise.all(Array.from({ length: buyers }, buy));
  } finally {
    await client.close();
  }
}

async function findVariant(client: GraphClient): Promise<string> {
  type Found = {
    readonly search: {
      readonly nodes: readonly { readonly variants: { readonly nodes: readonly { readonly id: string }[] } }[];
    };
  };
  const { search } = await client.get<Found>(operations.search, { query: "notebook" });
  const id = search.nodes[0]?.variants.nodes[0]?.id;
  if (id === undefined) throw new Error("the demo shop has no notebooks");
  return id;
}

async function startNotingServer(): Promise<NotingServer> {
  const letters = new Map<string, { first: number; last: number; count: number }>();
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const id = /^Message-ID: <([^@]+)@/im.exec(Buffer.concat(chunks).toString("utf8"))?.[1] ?? "";
        const at = Date.now();
        const known = letters.get(id);
        letters.set(id, { first: known?.first ?? at, last: at, count: (known?.count ?? 0) + 1 });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
