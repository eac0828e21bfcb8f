import { staffScopes } from "@novatech/graphql/permissions";
import type { Viewer } from "@novatech/graphql/viewer";
import { countStatements } from "@novatech/testkit/statements";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { merchantOrders, orderLines, orders } from "../src/db/tables.ts";
import { advanceCheckout } from "../src/use-cases/advance-checkout.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, deliverAll, reserve, submit } from "./steps.ts";

let room: RoomUnderTest;
let guests: Bought;
const adas: Bought[] = [];
const ada = request({ viewer: userViewer("user_ada") });
const eve = request({ viewer: userViewer("user_eve") });
const staff = request({ viewer: userViewer("user_staff", { scopes: staffScopes }) });
const member = request({ viewer: userViewer("user_mer", { scopes: ["merchant"], merchantIds: ["mer_sound"] }) });
const memberWithoutScope = request({ viewer: userViewer("user_mer", { merchantIds: ["mer_sound"] }) });
const clerk = request({
  viewer: {
    ...userViewer("user_mer", { scopes: ["merchant"], merchantIds: ["mer_sound"] }),
    merchantRoles: { mer_sound: "CLERK" },
  } as Viewer,
});
const memberOfNoRole = request({ viewer: { ...member.viewer, merchantRoles: {} } as Viewer });
const moderator = request({ viewer: userViewer("user_mod", { scopes: ["staff", "staff:reviews"] }) });
const guestWith = (orderAccessToken: string | null) => request({ orderAccessToken });

beforeAll(async () => {
  room = await openRoom();
  guests = await buy(room);
  for (let count = 0; count < 21; count += 1) {
    room.clock.advance(1000);
    adas.push(await buy(room, ada, { customerId: "user_ada" }));
  }
});
afterAll(() => room.close());

const idsOf = async ({ orderId }: Bought) => {
  const { db } = room.database;
  const parts = await db.select().from(merchantOrders).where(eq(merchantOrders.orderId, orderId));
  const lines = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const part = (merchantId: string) => parts.find((row) => row.merchantId === merchantId)?.id ?? "";
  const line = (merchantId: string) => lines.find((row) => row.merchantOrderId === part(merchantId))?.id ?? "";
  return {
    sound: part("mer_sound"),
    power: part("mer_power"),
    soundLine: line("mer_sound"),
    powerLine: line("mer_power"),
  };
};

const entities = /* GraphQL */ `
  query Entities($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename
      ... on Order {
        id
      }
      ... on CheckoutAttempt {
        id
      }
      ... on MerchantOrder {
        id
      }
      ... on OrderLine {
        id
      }
    }
  }
`;
const entity = async (asked: typeof ada, __typename: string, id: string) =>
  (await room.graph(entities, asked, { representations: [{ __typename, id }] })).data._entities[0];

test("an order and its attempt are opened by the customer, by the guest's secret and by staff; for others they do not exist", async () => {
  const own = adas[0];
  if (!own) throw new Error("ada bought");
  const wants = [
    ["Order", own.orderId, guests.orderId],
    ["CheckoutAttempt", own.attemptId, guests.attemptId],
  ] as const;
  for (const [type, adasId, guestsId] of wants) {
    expect(await entity(ada, type, adasId)).toMatchObject({ id: adasId });
    expect(await entity(guestWith(guests.accessToken), type, guestsId)).toMatchObject({ id: guestsId });
    expect(await entity(staff, type, guestsId)).toMatchObject({ id: guestsId });
    for (const asked of [eve, member, request(), guestWith("guess")]) {
      expect(await entity(asked, type, adasId)).toBeNull();
      expect(await entity(asked, type, guestsId)).toBeNull();
      expect(await entity(asked, type, "nothing")).toBeNull();
    }
    expect(await entity(ada, type, guestsId)).toBeNull();
    expect(await entity(guestWith(guests.accessToken), type, adasId)).toBeNull();
  }
  const byArgument = "query ($id: ID!, $token: String) { order(id: $id, accessToken: $token) { id } }";
  expect(
    (await room.graph(byArgument, eve, { id: guests.orderId, token: guests.accessToken })).data.order,
  ).not.toBeNull();
  expect((await room.graph(byArgument, eve, { id: guests.orderId, token: "guess" })).data.order).toBeNull();
});

test("a merchant's members see their part and its lines, and neither the other merchant's nor the order", async () => {
  const ids = await idsOf(guests);
  expect(await entity(member, "MerchantOrder", ids.sound)).toMatchObject({ id: ids.sound });
  expect(await entity(member, "OrderLine", ids.soundLine)).toMatchObject({ id: ids.soundLine });
  expect(await entity(member, "MerchantOrder", ids.power)).toBeNull();
  expect(await entity(member, "OrderLine", ids.powerLine)).toBeNull();
  expect(await entity(member, "Order", guests.orderId)).toBeNull();
  expect(await entity(clerk, "MerchantOrder", ids.sound)).not.toBeNull();
  for (const asked of [eve, request(), memberWithoutScope, memberOfNoRole, moderator]) {
    expect(await entity(asked, "MerchantOrder", ids.sound)).toBeNull();
    expect(await entity(asked, "OrderLine", ids.soundLine)).toBeNull();
  }
  expect(await entity(guestWith(guests.accessToken), "MerchantOrder", ids.power)).not.toBeNull();
  expect(await entity(staff, "OrderLine", ids.powerLine)).not.toBeNull();
});

const ofUser = /* GraphQL */ `
  query Orders($representations: [_Any!]!, $first: Int, $after: String, $last: Int, $before: String) {
    _entities(representations: $representations) {
      ... on User {
        orders(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            id
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  }
`;
const ordersOf = async (asked: typeof ada, id: string, page: object) => {
  const { data } = await room.graph(ofUser, asked, { representations: [{ __typename: "User", id }], ...page });
  return data._entities[0].orders;
};

test("a customer pages through their orders, newest first, forth and back, each once; others get nothing", async () => {
  const newest = adas.map((order) => order.orderId).toReversed();
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page: any = await ordersOf(ada, "user_ada", { first: 8, after }); // oxlint-disable-line typescript/no-explicit-any -- an answer has any form
    seen.push(...page.nodes.map((node: { id: string }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual(newest);
  const end = await ordersOf(ada, "user_ada", { last: 5 });
  expect(end.nodes.map((node: { id: string }) => node.id)).toEqual(newest.slice(-5));
  const before = await ordersOf(ada, "user_ada", { last: 5, before: end.pageInfo.startCursor });
  expect(before.nodes.map((node: { id: string }) => node.id)).toEqual(newest.slice(-10, -5));
  expect((await ordersOf(staff, "user_ada", { first: 1 })).nodes).toHaveLength(1);
  for (const asked of [eve, member, request()]) expect(await ordersOf(asked, "user_ada", { first: 1 })).toBeNull();
});

test("a page of no size, of too many, or after a cursor of nothing is the caller's mistake", async () => {
  for (const page of [
    {},
    { first: 101 },
    { first: -1 },
    { first: 1, last: 1 },
    { first: 1, after: "nonsense" },
    { first: 1, after: Buffer.from('["x","y"]').toString("base64url") },
  ]) {
    const answer = await room.graph(ofUser, ada, {
      representations: [{ __typename: "User", id: "user_ada" }],
      ...page,
    });
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  }
});

test("a merchant's orders are its own parts, for its members and staff", async () => {
  const query = /* GraphQL */ `
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Merchant {
          orders(first: 100) {
            nodes {
              merchant {
                id
              }
              orderNumber
              lines {
                sku
              }
            }
          }
        }
      }
    }
  `;
  const partsFor = async (asked: typeof ada) => {
    const { data } = await room.graph(query, asked, { representations: [{ __typename: "Merchant", id: "mer_sound" }] });
    return data._entities[0].orders;
  };
  for (const asked of [member, staff]) {
    const { nodes } = await partsFor(asked);
    expect(nodes).toHaveLength(22);
    for (const node of nodes)
      expect(node).toMatchObject({ merchant: { id: "mer_sound" }, lines: [{ sku: "SKU-HEADPHONES" }] });
  }
  for (const asked of [ada, eve, request(), memberWithoutScope]) expect(await partsFor(asked)).toBeNull();
});

test("who an order is for is told to staff and to the customer; where it goes to fulfillment, by its service's scope alone", async () => {
  const customer = "query ($id: ID!) { order(id: $id) { customer { id } } }";
  for (const asked of [ada, staff])
    expect((await room.graph(customer, asked, { id: adas[0]?.orderId })).data.order.customer).toEqual({
      id: "user_ada",
    });
  const recipient = "query ($id: ID!) { recipientForShipment(orderId: $id) { recipient postalCode } }";
  const service = request({ caller: { name: "fulfillment", scopes: ["internal:recipient"] } });
  expect((await room.graph(recipient, service, { id: guests.orderId })).data.recipientForShipment).toEqual({
    recipient: "Ada Lovelace",
    postalCode: "10115",
  });
  for (const asked of [request(), staff, request({ caller: { name: "cart", scopes: ["internal:quote"] } })]) {
    const answer = await room.graph(recipient, asked, { id: guests.orderId });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  }
});

const everything = /* GraphQL */ `
  query Everything($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        lines(first: 10) {
          nodes {
            id
          }
        }
        timeline(last: 5) {
          nodes {
            sequence
          }
        }
        merchantOrders {
          id
          lines {
            id
          }
        }
        deliveryAddress {
          city
        }
        contactEmail
        customer {
          id
        }
      }
      ... on CheckoutAttempt {
        order {
          id
          lines(first: 1) {
            nodes {
              id
            }
          }
        }
      }
      ... on MerchantOrder {
        id
        lines {
          id
        }
      }
      ... on OrderLine {
        id
      }
      ... on User {
        orders(first: 2) {
          nodes {
            id
            lines(first: 1) {
              nodes {
                id
              }
            }
          }
        }
      }
      ... on Merchant {
        orders(first: 2) {
          nodes {
            id
            lines {
              id
            }
          }
        }
      }
    }
  }
`;

test.each(["Order", "CheckoutAttempt", "MerchantOrder", "OrderLine", "User", "Merchant"])(
  "twenty of %s with all their lists cost as many statements as one",
  async (typename) => {
    const { db } = room.database;
    const idsByType: Record<string, string[]> = {
      Order: adas.map((order) => order.orderId),
      CheckoutAttempt: adas.map((order) => order.attemptId),
      MerchantOrder: (await db.select().from(merchantOrders)).map((row) => row.id),
      OrderLine: (await db.select().from(orderLines)).map((row) => row.id),
      User: ["user_ada", ...Array.from({ length: 19 }, (_, index) => `user_${index}`)],
      Merchant: ["mer_sound", "mer_power", ...Array.from({ length: 18 }, (_, index) => `mer_${index}`)],
    };
    const ids = idsByType[typename] ?? [];
    const costOf = async (count: number) => {
      const representations = ids.slice(0, count).map((id) => ({ __typename: typename, id }));
      const { statements, result } = await countStatements(room.database, () =>
        room.graph(everything, staff, { representations }),
      );
      expect(result.errors).toBeUndefined();
      expect(result.data._entities).toHaveLength(count);
      return statements.length;
    };
    const one = await costOf(1);
    expect(one).toBeGreaterThan(0);
    expect(await costOf(20)).toBe(one);
  },
);

test("everything that is read follows from the events, and a row that does not is found", async () => {
  for await (const step of deliverAll(room, guests)) expect(step).toBeUndefined();
  expect(await rebuildProjections(rebuildPorts(room.database), { isCheck: true })).toEqual({
    orders: 22,
    rewritten: 0,
    differences: [],
  });

  const { db } = room.database;
  await db.update(orders).set({ status: "PLACED" }).where(eq(orders.id, guests.orderId));
  const { differences } = await rebuildProjections(rebuildPorts(room.database), { isCheck: true });
  expect(differences).toMatchObject([{ orderId: guests.orderId, part: "order" }]);
  await db.update(orders).set({ status: "COMPLETED" }).where(eq(orders.id, guests.orderId));
});

test("a number that is taken is drawn again, and nothing is written of the draw that failed", async () => {
  const { db } = room.database;
  const [taken] = await db.select().from(orders).where(eq(orders.id, guests.orderId));
  const submitted = await submit(room);
  await reserve(room, submitted.attemptId);
  const draws = [taken?.number ?? "", taken?.number ?? "", "N-0000-0001"];
  const cause = { at: room.clock.now(), causationId: null };
  await room.database.transaction((tx) =>
    advanceCheckout(
      { ...room.portsOf(tx), drawNumber: () => draws.shift() ?? "" },
      submitted.attemptId,
      "PAYMENT_AUTHORIZED",
      cause,
    ),
  );
  const placed = await db.select().from(orders).where(eq(orders.id, submitted.orderId));
  expect(placed).toMatchObject([{ number: "N-0000-0001", status: "PLACED" }]);
  expect((await rebuildProjections(rebuildPorts(room.database), { isCheck: true })).differences).toEqual([]);
});
