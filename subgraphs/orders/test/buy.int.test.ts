import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addQuote, openRoom, request, type RoomUnderTest, submitInput, submitMutation } from "./room-under-test.ts";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { orderEvents } from "../src/db/tables.ts";
import { recordOrderFact } from "../src/use-cases/record-order-fact.ts";
import { authorize, buy, commit, deliverAll, reserve, submit } from "./steps.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const orderQuery = /* GraphQL */ `
  query Order($id: ID!, $token: String) {
    order(id: $id, accessToken: $token) {
      number
      status
      paymentStatus
      fulfilmentStatus
      version
      total {
        gross {
          minorUnits
          amount
        }
      }
      subtotal {
        gross {
          minorUnits
        }
      }
      shipping {
        gross {
          minorUnits
        }
      }
      taxLines {
        name
        ratePercent
        tax {
          minorUnits
        }
      }
      lines(first: 10) {
        nodes {
          sku
          quantity
          cost {
            gross {
              minorUnits
            }
          }
          variant {
            id
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      merchantOrders {
        orderNumber
        merchant {
          id
        }
        fulfilmentStatus
        subtotal {
          gross {
            minorUnits
          }
        }
        lines {
          sku
        }
      }
      deliveryAddress {
        recipient
        city
      }
      contactEmail
      customer {
        id
      }
      deliveryOptionName
      timeline(first: 100) {
        nodes {
          sequence
          kind
          message
          shipment {
            id
          }
          payment {
            id
          }
        }
      }
    }
  }
`;

test("a guest buys: stock, money, an order that its secret opens, and every room is told", async () => {
  const { attemptId, orderId, accessToken } = await buy(room);
  const { data } = await room.graph(orderQuery, request(), { id: orderId, token: accessToken });
  expect(data.order).toMatchObject({
    number: expect.stringMatching(/^N-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
    status: "PLACED",
    paymentStatus: "AUTHORIZED",
    fulfilmentStatus: "UNFULFILLED",
    total: { gross: { minorUnits: "36890", amount: "368.90" } },
    subtotal: { gross: { minorUnits: "35700" } },
    shipping: { gross: { minorUnits: "1190" } },
    taxLines: [{ name: "VAT 19 %", ratePercent: "19.00", tax: { minorUnits: "5890" } }],
    deliveryAddress: { recipient: "Ada Lovelace", city: "Berlin" },
    contactEmail: "ada@example.com",
    customer: null,
  });
  expect(data.order.lines.nodes.map((line: { sku: string }) => line.sku)).toEqual(["SKU-HEADPHONES", "SKU-CHARGER"]);
  expect(data.order.merchantOrders).toHaveLength(2);
  expect(data.order.timeline.nodes).toMatchObject([{ sequence: 1, kind: "ORDER_PLACED" }]);

  expect((await room.told(attemptId)).map((event) => event.type)).toEqual([
    "checkout.submitted.v1",
    "checkout.payment_requested.v1",
  ]);
  const [placed] = await room.told(orderId);
  expect(placed).toMatchObject({
    type: "order.placed.v1",
    data: { attemptId, orderId, cartVersion: 7, customerId: null, total: { gross: "36890" } },
  });
  expect(JSON.stringify(await room.told(orderId))).not.toMatch(/Ada|Berlin|@/);
});

test("an order is followed from the warehouse to the door, and is complete when all is delivered and paid", async () => {
  const bought = await buy(room);
  for await (const step of deliverAll(room, bought)) expect(step).toBeUndefined();
  const { data } = await room.graph(orderQuery, request({ orderAccessToken: bought.accessToken }), {
    id: bought.orderId,
  });
  expect(data.order).toMatchObject({ status: "COMPLETED", paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
  const entries = data.order.timeline.nodes as { sequence: number; kind: string }[];
  expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.at(-1)?.kind).toBe("ORDER_COMPLETED");
  expect((await room.told(bought.orderId)).map((event) => event.type)).toEqual([
    "order.placed.v1",
    "order.confirmed.v1",
    "order.completed.v1",
  ]);
});

test("from submitting to the placed order this room sends 10 statements", async () => {
  const quote = addQuote(room);
  const { statements } = await countStatements(room.database, async () => {
    const { data } = await room.graph(submitMutation, request(), { input: submitInput(quote) });
    const attemptId: string = data.checkoutSubmit.attempt.id;
    await reserve(room, attemptId);
    await authorize(room, { attemptId, orderId: "unused" });
  });
  expect(statements).toHaveLength(10);
});

test("what is delivered twice happens once", async () => {
  const submitted = await submit(room);
  const events = [await reserve(room, submitted.attemptId), await authorize(room, submitted)];
  await room.consumer.handle(events);
  // And by nature, not only because the inbox drops what it knows.
  await reserve(room, submitted.attemptId);
  await authorize(room, submitted);
  expect(await room.told(submitted.orderId)).toHaveLength(1);
  expect(await room.told(submitted.attemptId)).toHaveLength(2);
});

test("of two facts that read the same history at once both are written, one after the other", async () => {
  const bought = await buy(room);
  const cause = { at: room.clock.now(), causationId: null };
  const { promise: isWritten, resolve: written } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const first = room.database.transaction(async (tx) => {
    await recordOrderFact(room.portsOf(tx), bought.orderId, { type: "STOCK_COMMITTED" }, cause);
    written();
    await released;
  });
  await isWritten;
  const failed = { type: "PAYMENT_CAPTURE_FAILED", paymentId: "pay_1", shipmentId: "ship_1", reason: "no" } as const;
  const second = room.database.transaction((tx) => recordOrderFact(room.portsOf(tx), bought.orderId, failed, cause));
  await until(async () => (await room.database.sql`select from pg_locks where not granted`).length > 0);
  release();
  await Promise.all([first, second]);
  const events = await room.database.db
    .select()
    .from(orderEvents)
    .where(eq(orderEvents.orderId, bought.orderId))
    .orderBy(asc(orderEvents.version));
  expect(events.map(({ version, type }) => [version, type])).toEqual([
    [1, "ORDER_PLACED"],
    [2, "STOCK_COMMITTED"],
    [3, "PAYMENT_CAPTURE_FAILED"],
  ]);
  expect((await rebuildProjections(rebuildPorts(room.database), { isCheck: true })).differences).toEqual([]);
});

test("a fact costs two statements, and its event the two that every event costs", async () => {
  const bought = await buy(room);
  const { statements } = await countStatements(room.database, () => commit(room, bought));
  expect(statements).toHaveLength(4);
});
