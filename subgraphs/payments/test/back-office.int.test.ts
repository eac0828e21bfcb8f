import { becomeMerchantReader } from "@novatech/postgres/row-security";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { refund } from "./refund.ts";
import {
  handOver,
  merchant,
  openRoom,
  placeOrder,
  request,
  requestPayment,
  type RoomUnderTest,
  staff,
  user,
} from "./room-under-test.ts";

let room: RoomUnderTest;
const ordered = async (name: string, changes: object = {}) => {
  room.clock.advance(60_000);
  await requestPayment(room, name, changes);
  await room.settle();
  await placeOrder(room, name);
};

/** Three payments, oldest first: one given back in part, one that a bank took back, one that is only held. */
beforeAll(async () => {
  room = await openRoom();
  await ordered("given");
  await handOver(room, "given", "a", 3);
  await room.settle();
  await refund(room, "given", { minor: 1_000n });
  await room.settle();
  await ordered("disputed", { customerId: "user_bob" });
  await handOver(room, "disputed", "a", 3);
  await handOver(room, "disputed", "b", 1);
  await room.settle();
  await room.database.db
    .update(sandboxAuthorizations)
    .set({ disputedMinor: 36_890n })
    .where(sql`captured_minor = 36890`);
  await room.look("disputed");
  await room.settle();
  await ordered("held");
});
afterAll(() => room.close());

const payments = async (asked: typeof nobody, args: string) => {
  const { data, errors } = await room.graph(
    `{ payments(${args}) { nodes { order { id } status chargedBack { minorUnits } } pageInfo { hasNextPage endCursor } } }`,
    asked,
  );
  return (
    errors?.[0]?.extensions.code ?? data.payments.nodes.map(({ order }: { order: { id: string } }) => order.id.slice(6))
  );
};
const nobody = request();

test("staff list payments by how they stand, whose they are, and when they were begun; nobody else does", async () => {
  expect(await payments(staff(), "first: 10")).toEqual(["held", "disputed", "given"]);
  expect(await payments(staff(), "last: 2")).toEqual(["disputed", "given"]);
  expect(await payments(staff(), "first: 10, filter: { statuses: [CHARGED_BACK] }")).toEqual(["disputed"]);
  expect(await payments(staff(), 'first: 10, filter: { customerId: "user_bob" }')).toEqual(["disputed"]);
  expect(await payments(staff(), 'first: 10, filter: { orderId: "order_held", statuses: [AUTHORIZED] }')).toEqual([
    "held",
  ]);
  const [row] = await room.database.sql<
    { at: string }[]
  >`select created_at as at from payments where order_id = 'order_disputed'`;
  const at = new Date(row?.at ?? "").toISOString();
  expect(await payments(staff(), `first: 10, filter: { createdFrom: "${at}" }`)).toEqual(["held", "disputed"]);
  expect(await payments(staff(), `first: 10, filter: { createdBefore: "${at}" }`)).toEqual(["given"]);
  expect(await payments(staff(), `first: 10, filter: { createdFrom: "${at}", createdBefore: "${at}" }`)).toBe(
    "BAD_USER_INPUT",
  );
  for (const asked of [merchant("mer_a"), user("user_ada"), user("user_staff", ["staff"])])
    expect(await payments(asked, "first: 1")).toBe("FORBIDDEN");
  expect(await payments(nobody, "first: 1")).toBe("UNAUTHENTICATED");
});

test("staff list refunds by how they stand, with their payments", async () => {
  const refunds = async (args: string) =>
    (
      await room.graph(
        `{ refunds(${args}) { nodes { status amount { minorUnits } payment { order { id } } } } }`,
        staff(),
      )
    ).data.refunds.nodes;
  const given = [{ status: "SUCCEEDED", amount: { minorUnits: "1000" }, payment: { order: { id: "order_given" } } }];
  expect(await refunds("first: 10")).toEqual(given);
  expect(await refunds("first: 10, filter: { statuses: [SUCCEEDED] }")).toEqual(given);
  expect(await refunds("first: 10, filter: { statuses: [PENDING, FAILED] }")).toEqual([]);
  const { errors } = await room.graph("{ refunds(first: 1) { nodes { id } } }", merchant("mer_a"));
  expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

const ledger = async (asked: typeof nobody, of: string, wanted: string) =>
  (
    await room.graph(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Merchant { settlements { currencyCode balance { minorUnits } ${wanted} } } } }`,
      asked,
      { of: [{ __typename: "Merchant", id: of }] },
    )
  ).data._entities[0].settlements;

test("a merchant's owner sees every ledger, what a period came to by kind, and its entries by kind and part", async () => {
  const owner = merchant("mer_a");
  const [book] = await ledger(owner, "mer_a", "totals { kind count amount { minorUnits } }");
  const sum = book.totals.reduce(
    (all: bigint, { amount }: { amount: { minorUnits: string } }) => all + BigInt(amount.minorUnits),
    0n,
  );
  expect(book).toMatchObject({ currencyCode: "EUR", balance: { minorUnits: String(sum) } });
  expect(book.totals.map(({ kind }: { kind: string }) => kind)).toEqual([
    "CHARGE_BACK",
    "COMMISSION",
    "COMMISSION_RETURNED",
    "REFUND",
    "SALE",
    "SHIPPING",
  ]);
  const [before] = await ledger(owner, "mer_a", 'totals(bookedBefore: "2020-01-01T00:00:00Z") { kind }');
  expect(before.totals).toEqual([]);
  const entries = async (filter: string) =>
    (await ledger(owner, "mer_a", `entries(first: 50, filter: ${filter}) { nodes { kind merchantOrderId } }`))[0]
      .entries.nodes;
  const sales = await entries("{ kinds: [SALE] }");
  expect(new Set(sales.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(["SALE"]));
  const [{ merchantOrderId }] = sales;
  const ofPart = await entries(`{ merchantOrderId: "${merchantOrderId}" }`);
  expect(new Set(ofPart.map((entry: { merchantOrderId: string }) => entry.merchantOrderId))).toEqual(
    new Set([merchantOrderId]),
  );
  expect(ofPart.length).toBeGreaterThan(
    sales.filter((entry: { merchantOrderId: string }) => entry.merchantOrderId === merchantOrderId).length,
  );
  for (const asked of [merchant("mer_b"), merchant("mer_a", "CLERK"), user("user_ada"), nobody])
    expect(await ledger(asked, "mer_a", "currencyCode")).toBeNull();
});

test("a statement that forgets its WHERE shows a merchant their own account alone, and no payment", async () => {
  const seen = await room.database.transaction(async (tx) => {
    await tx.execute(becomeMerchantReader({ merchantIds: ["mer_b"], userId: null, secretHashes: [] }));
    const entries = await tx.execute<{ merchant_id: string; account: string }>(
      sql`select distinct merchant_id, account from settlement_entries`,
    );
    const invoices = await tx.execute<{ merchant_id: string }>(sql`select distinct merchant_id from invoices`);
    const [counts] = await tx.execute<
      Record<string, number>
    >(sql`select (select count(*)::int from payments) as payments,
      (select count(*)::int from payment_actions) as actions, (select count(*)::int from refunds) as refunds`);
    return { entries: [...entries], invoices: [...invoices], ...counts };
  });
  expect(seen).toMatchObject({
    entries: [{ merchant_id: "mer_b", account: "MERCHANT" }],
    payments: 0,
    actions: 0,
    refunds: 0,
  });
  for (const { merchant_id } of seen.invoices) expect(merchant_id).toBe("mer_b");
});
