import { countStatements } from "@novatech/testkit/statements";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { contacts, orders } from "../src/db/tables.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, deliverAll } from "./steps.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
beforeEach(() => room.emails.clear());
afterAll(() => room.close());

const ada = request({ viewer: userViewer("user_ada") });
const eve = request({ viewer: userViewer("user_eve") });
const claimMutation = /* GraphQL */ `
  mutation Claim($input: OrderClaimInput!) {
    orderClaim(input: $input) {
      orders {
        id
        timeline(last: 5) {
          nodes {
            sequence
            kind
          }
        }
      }
      hasMore
      userErrors {
        code
        field
      }
    }
  }
`;
const claim = async (asked: typeof ada, input: object = {}) => {
  const { data, errors } = await room.graph(claimMutation, asked, { input });
  expect(errors).toBeUndefined();
  return data.orderClaim;
};
const idsOf = (claimed: { orders: { id: string }[] }) => claimed.orders.map(({ id }) => id);
const refusedWith = (code: string, field: string[] | null) => ({
  orders: null,
  hasMore: null,
  userErrors: [{ code, field }],
});
const notTheirs = refusedWith("NOT_FOUND", ["input", "orderId"]);

const lookQuery = /* GraphQL */ `
  query Look($orderId: ID!, $attemptId: ID!, $token: String) {
    order(id: $orderId, accessToken: $token) {
      id
    }
    checkoutAttempt(id: $attemptId, accessToken: $token) {
      id
    }
  }
`;
const look = async ({ orderId, attemptId, accessToken }: Bought, asked: typeof ada, token: string | null = null) =>
  (await room.graph(lookQuery, asked, { orderId, attemptId, token: token ?? accessToken })).data;
const mailedTo = (bought: Bought, email: string) =>
  room.database.db.update(contacts).set({ email }).where(eq(contacts.orderId, bought.orderId));

test("nothing is claimed before the account's address is confirmed", async () => {
  const bought = await buy(room);
  const input = { orderId: bought.orderId, accessToken: bought.accessToken };
  expect(await claim(ada, input)).toEqual(refusedWith("EMAIL_UNVERIFIED", null));
  expect(await look(bought, request())).toMatchObject({ order: { id: bought.orderId } });
});

test("an order placed under another address is claimed by its secret, which opens it no more", async () => {
  room.emails.set("user_ada", "ada@elsewhere.example");
  const bought = await buy(room);
  for await (const _ of deliverAll(room, bought)) {
    // The order is at rest then.
  }
  const claimed = await claim(ada, { orderId: bought.orderId, accessToken: bought.accessToken });
  expect(claimed).toMatchObject({ orders: [{ id: bought.orderId }], hasMore: false, userErrors: [] });
  expect(claimed.orders[0].timeline.nodes.slice(-2)).toEqual([
    { kind: "ORDER_COMPLETED", sequence: 19 },
    { kind: "ORDER_CLAIMED", sequence: 20 },
  ]);
  expect(await look(bought, request())).toEqual({ order: null, checkoutAttempt: null });
  expect(await look(bought, ada, "no secret")).toEqual({
    order: { id: bought.orderId },
    checkoutAttempt: { id: bought.attemptId },
  });
  expect((await room.told(bought.orderId)).at(-1)).toEqual({
    type: "order.claimed.v1",
    data: {
      orderId: bought.orderId,
      attemptId: bought.attemptId,
      customerId: "user_ada",
      productIds: ["prod_charger", "prod_headphones"],
    },
  });
});

test("without naming one, those under the confirmed address are claimed, however it is written, and nobody else's", async () => {
  room.emails.set("user_ada", "Ada.Claims@Example.com");
  const [own, others, customers] = [await buy(room), await buy(room), await buy(room, eve, { customerId: "user_eve" })];
  await mailedTo(own, "ada.claims@example.COM");
  await mailedTo(others, "bob@example.com");
  await mailedTo(customers, "ada.claims@example.com");
  expect(idsOf(await claim(ada))).toEqual([own.orderId]);
  expect(await look(others, ada, "no secret")).toEqual({ order: null, checkoutAttempt: null });
  expect(await claim(ada, { orderId: customers.orderId })).toEqual(notTheirs);
});

test("what was claimed is claimed again without any effect", async () => {
  room.emails.set("user_ada", "again@example.com");
  const bought = await buy(room);
  await mailedTo(bought, "again@example.com");
  const first = await claim(ada, { orderId: bought.orderId });
  const told = await room.told(bought.orderId);
  expect(await claim(ada, { orderId: bought.orderId })).toEqual(first);
  expect(idsOf(await claim(ada))).toEqual([]);
  expect(await room.told(bought.orderId)).toEqual(told);
});

test.each([
  ["one that is nobody's", { orderId: "order_none" }],
  ["a guest's by another secret", { accessToken: "another secret" }],
  ["a guest's by nothing", {}],
])("%s is not there", async (_what, input) => {
  room.emails.set("user_eve", "eve@example.com");
  const bought = await buy(room);
  expect(await claim(eve, { orderId: bought.orderId, ...input })).toEqual(notTheirs);
  expect(await look(bought, request())).toMatchObject({ order: { id: bought.orderId } });
});

test("the anonymous are asked to log in", async () => {
  const { errors } = await room.graph(claimMutation, request(), { input: {} });
  expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});

test("of two accounts that claim one order with its secret at once, one has it", async () => {
  room.emails.set("user_ada", "ada@both.example").set("user_eve", "eve@both.example");
  const bought = await buy(room);
  const input = { orderId: bought.orderId, accessToken: bought.accessToken };
  const answers = await Promise.all([claim(ada, input), claim(eve, input)]);
  expect(answers.filter(({ orders: claimed }) => claimed !== null)).toHaveLength(1);
  expect((await room.told(bought.orderId)).filter(({ type }) => type === "order.claimed.v1")).toHaveLength(1);
});

test("twenty are claimed at a time, and it says whether there are more; each costs six statements", async () => {
  room.emails.set("user_ada", "many@example.com");
  const many: Bought[] = [];
  for (let count = 0; count < 21; count += 1) {
    room.clock.advance(1000);
    const bought = await buy(room);
    await mailedTo(bought, "many@example.com");
    many.push(bought);
  }
  const newestFirst = many.map(({ orderId }) => orderId).toReversed();
  const { result: first, statements } = await countStatements(room.database, () => claim(ada));
  expect([idsOf(first), first.hasMore]).toEqual([newestFirst.slice(0, 20), true]);
  expect(statements.length).toBeLessThanOrEqual(20 * 6 + 5);
  const rest = await claim(ada);
  expect([idsOf(rest), rest.hasMore]).toEqual([newestFirst.slice(20), false]);
});

test("a rebuild comes to the same of orders that were claimed", async () => {
  const claimed = await room.database.db
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.customerId, "user_ada"));
  expect(claimed.length).toBeGreaterThan(0);
  const report = await rebuildProjections(rebuildPorts(room.database), { isCheck: true });
  expect(report).toMatchObject({ rewritten: 0 });
});
