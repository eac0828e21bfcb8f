import { staffScopes } from "@novatech/graphql/permissions";
import { stockReplacementCommittedV1, stockReplacementRejectedV1 } from "@novatech/contracts/inventory";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { documents, linesOf, newKey, returnSteps } from "./after-steps.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, deliverAll } from "./steps.ts";

let room: RoomUnderTest;
const ada = request({ viewer: userViewer("user_ada") });
const eve = request({ viewer: userViewer("user_eve") });
const staff = request({ viewer: userViewer("user_staff", { scopes: staffScopes }) });
const memberOf = (merchantId: string) =>
  request({ viewer: userViewer(`user_${merchantId}`, { scopes: ["merchant"], merchantIds: [merchantId] }) });
const sound = memberOf("mer_sound");
const power = memberOf("mer_power");
const days = (count: number) => count * 86_400_000;

// One room for all: time only goes on, and what is bought is bought before it does.
const bought: Bought[] = [];
let guests: Bought;
beforeAll(async () => {
  room = await openRoom();
  for (let count = 0; count < 22; count += 1) bought.push(await buy(room, ada, { customerId: "user_ada" }));
  guests = await buy(room);
  for (const order of [...bought, guests]) for await (const _ of deliverAll(room, order));
});
afterAll(() => room.close());

const next = (): Bought => {
  const order = bought.pop();
  if (!order) throw new Error("all orders of this test are used up");
  return order;
};
const ask = async (input: object, asked = ada) =>
  (
    await room.graph(documents.requestReturn, asked, {
      input: { idempotencyKey: newKey(), wanted: "REFUND", ...input },
    })
  ).data.returnRequest;
const step = async (name: keyof typeof returnSteps, returnId: string, asked = sound, input: object = {}) => {
  const { data, errors } = await room.graph(returnSteps[name], asked, {
    input: { returnId, idempotencyKey: newKey(), ...input },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as { return: any; userErrors: any[] }; // oxlint-disable-line typescript/no-explicit-any -- an answer has any form
};
const askForHeadphones = async (order: Bought, changes: object = {}, asked = ada) => {
  const { headphones } = await linesOf(room, order);
  const lines = [{ lineId: headphones.id, quantity: 2, reason: "DEFECTIVE" }];
  return ask({ orderId: order.orderId, lines, ...changes }, asked);
};
const inspected = async (order: Bought, good: number, damaged: number, changes: object = {}) => {
  const { headphones } = await linesOf(room, order);
  const { returns } = await askForHeadphones(order, changes);
  const id: string = returns[0].id;
  await step("approve", id);
  await step("receive", id);
  await step("inspect", id, sound, {
    lines: [{ lineId: headphones.id, goodQuantity: good, damagedQuantity: damaged }],
  });
  return id;
};

test("a return from the wish to the money: each step told to every room, only what is good is stock again", async () => {
  const order = next();
  const { returns, refund, userErrors } = await askForHeadphones(order, { comment: "One ear is silent.\nSorry!" });
  expect(userErrors).toEqual([]);
  expect(refund.gross.minorUnits).toBe("23800");
  expect(returns).toMatchObject([
    {
      status: "REQUESTED",
      comment: "One ear is silent.\nSorry!",
      allowedActions: ["CANCEL"],
      lines: [{ quantity: 2 }],
    },
  ]);
  const id: string = returns[0].id;
  const approved = await step("approve", id, sound, { answer: "Send it to Soundstraße 1." });
  // The merchant sees the part, never the order.
  expect(approved.return).toMatchObject({ status: "APPROVED", allowedActions: ["RECEIVE"], order: null });
  const shipped = await step("ship", id, ada, { carrier: "ACME", trackingNumber: "R1" });
  expect(shipped.return).toMatchObject({
    status: "IN_TRANSIT",
    trackingNumber: "R1",
    answer: "Send it to Soundstraße 1.",
    order: { id: order.orderId },
  });
  await step("receive", id);
  const { headphones } = await linesOf(room, order);
  const lines = [{ lineId: headphones.id, goodQuantity: 1, damagedQuantity: 1 }];
  expect((await step("inspect", id, sound, { lines })).return.lines).toEqual([{ goodQuantity: 1, damagedQuantity: 1 }]);
  const refundOf = { refund: { minorUnits: "20000", currencyCode: "EUR" }, resolution: "REFUND" };
  const resolved = await step("resolve", id, sound, refundOf);
  // All of the merchant's part came back: its delivery, too.
  expect(resolved.return).toMatchObject({ status: "RESOLVED", credited: { gross: { minorUnits: "20595" } } });

  const told = await room.told(id);
  expect(told.map(({ type }) => type)).toEqual(
    ["requested", "approved", "shipped", "received", "inspected", "resolved"].map((what) => `return.${what}.v1`),
  );
  // Why is said once, when it is asked for.
  expect(told.map(({ data }) => (data as { lines: { reason?: string }[] }).lines[0]?.reason)).toEqual([
    "DEFECTIVE",
    ...Array.from({ length: 5 }),
  ]);
  expect(told[4]?.data).toMatchObject({
    lines: [{ variantId: "var_headphones", goodQuantity: 1, damagedQuantity: 1 }],
  });
  expect((await room.told(order.orderId)).at(-1)).toMatchObject({
    type: "order.credited.v1",
    data: {
      cause: "RETURN",
      merchantOrders: [{ lines: [{ quantity: 2, hasLeft: true, amount: { gross: "20000" } }] }],
    },
  });
  expect(JSON.stringify([...told, ...(await room.told(order.orderId))])).not.toMatch(/silent|Soundstra/);

  const { data } = await room.graph(documents.order, ada, { id: order.orderId });
  expect(data.order).toMatchObject({ status: "COMPLETED", returns: { nodes: [{ id }] } });
  expect(data.order.timeline.nodes.at(-1)).toMatchObject({ kind: "ORDER_CREDITED", return: { id } });
});

test("lines of two merchants become two returns, each seen by its own merchant", async () => {
  const order = next();
  const { headphones, charger } = await linesOf(room, order);
  const lines = [headphones, charger].map((line) => ({ lineId: line.id, quantity: 1, reason: "NO_LONGER_WANTED" }));
  const { returns } = await ask({ orderId: order.orderId, lines });
  expect(returns).toHaveLength(2);
  const query = `query ($id: ID!) { return(id: $id) { id } }`;
  const seen = async (asked: typeof ada) =>
    Promise.all(
      returns.map(async ({ id }: { id: string }) => (await room.graph(query, asked, { id })).data.return !== null),
    );
  expect(await seen(ada)).toEqual([true, true]);
  expect(await seen(staff)).toEqual([true, true]);
  expect((await seen(sound)).filter(Boolean)).toHaveLength(1);
  expect((await seen(power)).filter(Boolean)).toHaveLength(1);
  expect(await seen(eve)).toEqual([false, false]);
});

test("an exchange is asked of inventory; where there is none, the money comes back; answers may come twice", async () => {
  for (const isThere of [true, false]) {
    const order = next();
    const id = await inspected(order, 0, 2, { wanted: "EXCHANGE" });
    expect((await step("resolve", id, sound, { resolution: "EXCHANGE" })).return.resolution).toBe("EXCHANGE");
    const [asked] = (await room.told(order.orderId)).slice(-1);
    if (!asked) throw new Error("nothing was told");
    expect(asked).toMatchObject({
      type: "order.replacement_requested.v1",
      data: {
        cause: "EXCHANGE",
        countryCode: "DE",
        lines: [{ variantId: "var_headphones", merchantId: "mer_sound", quantity: 2 }],
      },
    });
    const { replacementId } = asked.data as { replacementId: string };
    const { orderId } = order;
    const allocations = [{ lineId: "l", variantId: "v", merchantId: "m", warehouseId: "w", quantity: 2 }];
    const answer = () =>
      isThere
        ? room.deliver(stockReplacementCommittedV1, replacementId, {
            replacementId,
            orderId,
            cause: "EXCHANGE",
            allocations,
          })
        : room.deliver(stockReplacementRejectedV1, replacementId, {
            replacementId,
            orderId,
            shortages: [{ variantId: "v", requested: 2, available: 0 }],
          });
    await room.consumer.handle([await answer()]);
    await answer();
    const { data } = await room.graph(documents.order, ada, { id: orderId });
    expect(data.order.credited.gross.minorUnits).toBe(isThere ? "0" : String(23_800 + 595));
  }
});

test("a guest sends back with the secret, as an argument or a header", async () => {
  const { accessToken } = guests;
  expect((await askForHeadphones(guests, {}, request())).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const { returns } = await askForHeadphones(guests, { accessToken }, request());
  const id: string = returns[0].id;
  expect((await step("cancel", id, request({ orderAccessToken: "guess" }))).userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
  const cancelled = await step("cancel", id, request({ orderAccessToken: accessToken }));
  expect(cancelled.return).toMatchObject({ status: "CANCELLED", allowedActions: [] });
});

test("each step is for its own: others are told that there is no such return", async () => {
  const { returns } = await askForHeadphones(next());
  const id: string = returns[0].id;
  for (const [name, asked] of [
    ["approve", ada],
    ["approve", power],
    ["approve", request()],
    ["decline", eve],
    ["cancel", sound],
    ["ship", sound],
    ["receive", ada],
  ] as const)
    expect((await step(name, id, asked)).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["input", "returnId"] },
    ]);
  // It sees what is its merchants', and does nothing to it.
  const partner = request({ viewer: userViewer("partner:acme", { scopes: ["partner"], merchantIds: ["mer_sound"] }) });
  expect((await step("approve", id, partner)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await step("approve", "ret_none", staff)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await step("decline", id, staff, { answer: "Sealed goods." })).return.status).toBe("DECLINED");
});

test("a step that is not possible is refused and changes nothing; the same key gives the same answer again", async () => {
  const { returns } = await askForHeadphones(next());
  const id: string = returns[0].id;
  expect((await step("receive", id)).userErrors).toMatchObject([
    { code: "RETURN_NOT_MOVABLE", __typename: "ReturnRefusedError" },
  ]);
  const key = { idempotencyKey: newKey() };
  expect((await step("approve", id, sound, key)).return.status).toBe("APPROVED");
  expect((await step("approve", id, sound, key)).return.status).toBe("APPROVED");
  expect((await step("approve", id)).userErrors).toMatchObject([{ code: "RETURN_NOT_MOVABLE" }]);
  expect((await step("approve", id, sound, { ...key, answer: "x" })).userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
  expect((await step("ship", id, ada, { carrier: "x".repeat(61) })).userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "carrier"] },
  ]);
  expect(await room.told(id)).toHaveLength(2);
});

test("more money than it cost, another currency and a comment that is too long are refused", async () => {
  const order = next();
  expect((await askForHeadphones(order, { comment: "x".repeat(1001) })).userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "comment"] },
  ]);
  const id = await inspected(order, 2, 0);
  for (const refund of [
    { minorUnits: "23801", currencyCode: "EUR" },
    { minorUnits: "1", currencyCode: "USD" },
  ])
    expect((await step("resolve", id, sound, { resolution: "REFUND", refund })).userErrors).toMatchObject([
      { code: "INVALID_INPUT" },
    ]);
  expect((await step("resolve", id, sound, { resolution: "REJECTED" })).return).toMatchObject({
    resolution: "REJECTED",
    credited: { gross: { minorUnits: "0" } },
  });
});

test("a dry run says what the units cost and writes nothing; the same units cannot be asked for twice", async () => {
  const order = next();
  const dry = await askForHeadphones(order, { dryRun: true });
  expect(dry).toMatchObject({ returns: null, refund: { gross: { minorUnits: "23800" } }, userErrors: [] });
  const key = { idempotencyKey: newKey() };
  const first = await askForHeadphones(order, key);
  expect((await askForHeadphones(order, key)).returns[0].id).toBe(first.returns[0].id);
  expect((await askForHeadphones(order)).userErrors).toMatchObject([{ code: "RETURN_NOT_POSSIBLE" }]);
});

test("each step of a return costs as many statements as it writes down, and two that read its answer", async () => {
  const order = next();
  const { headphones } = await linesOf(room, order);
  const counts: Record<string, number> = {};
  const count = async (name: string, field: "return" | "returns", asked: typeof ada, input: object) => {
    const type = `Return${name}Input`;
    const slim = `mutation ($input: ${type}!) { return${name}(input: $input) { ${field} { id } userErrors { code } } }`;
    const { statements, result } = await countStatements(room.database, () =>
      room.graph(slim, asked, { input: { idempotencyKey: newKey(), ...input } }),
    );
    counts[name] = statements.length;
    return result.data[`return${name}`];
  };
  const lines = [{ lineId: headphones.id, quantity: 1, reason: "OTHER" }];
  const wish = { orderId: order.orderId, lines, wanted: "REFUND", comment: "No." };
  const { returns } = await count("Request", "returns", ada, wish);
  const returnId: string = returns[0].id;
  await count("Approve", "return", sound, { returnId, answer: "Yes." });
  await count("Ship", "return", ada, { returnId, carrier: "ACME" });
  await count("Receive", "return", sound, { returnId });
  const found = [{ lineId: headphones.id, goodQuantity: 1, damagedQuantity: 0 }];
  await count("Inspect", "return", sound, { returnId, lines: found });
  await count("Resolve", "return", sound, { returnId, resolution: "REFUND" });
  const other = (await count("Request", "returns", ada, wish)).returns[0].id;
  await count("Cancel", "return", ada, { returnId: other });
  const third = (await count("Request", "returns", ada, wish)).returns[0].id;
  await count("Decline", "return", sound, { returnId: third, answer: "No." });
  // The return, the key, the history, the order, the outbox, what was made and the return again; an answer or a comment, and a timer, one each.
  // For a merchant one more: the answer is read as that merchant's members may.
  expect(counts).toEqual({
    Request: 8,
    Approve: 10,
    Ship: 7,
    Receive: 8,
    Inspect: 8,
    Resolve: 8,
    Cancel: 7,
    Decline: 9,
  });
});

const merchantReturns = /* GraphQL */ `
  query ($representations: [_Any!]!, $first: Int!) {
    _entities(representations: $representations) {
      ... on Merchant {
        returns(first: $first) {
          nodes {
            id
            comment
            lines {
              line {
                sku
              }
            }
            merchantOrder {
              id
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;

test("a merchant's returns are for its members and staff, newest first, and cost the same for one as for all", async () => {
  const representations = [{ __typename: "Merchant", id: "mer_sound" }];
  const read = (asked: typeof ada, first: number) => room.graph(merchantReturns, asked, { representations, first });
  expect((await read(ada, 5)).data._entities[0].returns).toBeNull();
  expect((await read(power, 5)).data._entities[0].returns).toBeNull();
  const one = await countStatements(room.database, () => read(sound, 1));
  const all = await countStatements(room.database, () => read(sound, 100));
  expect(all.result.data._entities[0].returns.nodes.length).toBeGreaterThan(5);
  expect(all.statements).toHaveLength(one.statements.length);
  expect(one.result.data._entities[0].returns.pageInfo.hasNextPage).toBe(true);
});

test("orders' returns, cancellations and allowed actions cost the same for one order as for all", async () => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order {
    allowedActions holdReason credited { gross { minorUnits } } cancellations { id lines { line { sku } } }
    returns(first: 5) { nodes { id allowedActions comment lines { line { sku } } merchantOrder { id } } }
    merchantOrders { returns(first: 5) { nodes { id } } }
    timeline(first: 50) { nodes { kind return { id } } } } } }`;
  const costOf = async (count: number) => {
    const representations = bought.slice(0, count).map(({ orderId }) => ({ __typename: "Order", id: orderId }));
    const { statements, result } = await countStatements(room.database, () =>
      room.graph(query, ada, { representations }),
    );
    expect(result.errors).toBeUndefined();
    return statements.length;
  };
  expect(await costOf(8)).toBe(await costOf(1));
});

test("an approved return that is never sent ends, one that was sent does not", async () => {
  const order = next();
  room.clock.advance(days(5));
  const { returns } = await askForHeadphones(order);
  const id: string = returns[0].id;
  await step("approve", id);
  room.clock.advance(days(24));
  const sentInTime = await askForHeadphones(next());
  await step("approve", sentInTime.returns[0].id);
  await step("ship", sentInTime.returns[0].id, ada);
  room.clock.advance(days(6));
  await room.timers.runDue();
  const { data } = await room.graph(documents.order, ada, { id: order.orderId });
  expect(data.order.returns.nodes).toMatchObject([{ status: "EXPIRED" }]);
  expect((await room.told(id)).at(-1)?.type).toBe("return.expired.v1");
  const query = `query ($id: ID!) { return(id: $id) { status } }`;
  const sent = await room.graph(query, ada, { id: sentInTime.returns[0].id });
  expect(sent.data.return.status).toBe("IN_TRANSIT");
});

test("once the window has closed nothing can be sent back, and no button says so", async () => {
  const order = next();
  const { errors, data } = await room.graph(documents.order, ada, { id: order.orderId });
  expect(errors).toBeUndefined();
  expect(data.order.allowedActions).toEqual([]);
  const { userErrors } = await askForHeadphones(order);
  expect(userErrors).toMatchObject([{ code: "RETURN_WINDOW_OVER", field: ["input", "lines", "0", "quantity"] }]);
});

test("after all of this, everything that is read follows from the events", async () => {
  expect((await rebuildProjections(rebuildPorts(room.database), { isCheck: true })).differences).toEqual([]);
});
