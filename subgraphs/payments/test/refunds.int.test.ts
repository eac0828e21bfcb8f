import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { booksOf } from "./books.ts";
import { paymentIdOf, refund } from "./refund.ts";
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
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** An order of 368.90 EUR of which 260.00 EUR were taken. */
async function partlyTaken(name: string, paymentMethodToken = "tok_sandbox_visa"): Promise<void> {
  await requestPayment(room, name, { paymentMethodToken });
  await room.settle();
  await placeOrder(room, name);
  await handOver(room, name, "b", 1);
  await room.settle();
}
const typesOf = async (name: string) =>
  (await room.told(`order_${name}`)).map((event) => event.type).filter((type) => type.includes("refund"));
const codesOf = (answer: Awaited<ReturnType<typeof refund>>) =>
  answer.userErrors.map((error: { code: string; field: string[] }) => `${error.code} ${error.field.join(".")}`);

test("a part is given back, then all that is left, and parcels may leave in between: both books agree", async () => {
  await partlyTaken("good");
  const first = await refund(room, "good", { minor: 1_000n });
  expect(first).toMatchObject({
    refund: { status: "PENDING", reason: "It came broken.", amount: { minorUnits: "1000", currencyCode: "EUR" } },
    userErrors: [],
  });
  await room.settle();
  expect(await booksOf(room, "good")).toMatchObject({ status: "PARTIALLY_REFUNDED", theirs: { back: 1_000n } });
  await handOver(room, "good", "a", 3);
  await room.settle();
  await refund(room, "good");
  await room.settle();
  const books = await booksOf(room, "good");
  expect(books).toMatchObject({ status: "REFUNDED", ours: { taken: 36_890n, back: 36_890n } });
  expect(books.theirs).toEqual(books.ours);
  expect(await typesOf("good")).toEqual(["payment.refunded.v1", "payment.refunded.v1"]);
  expect((await room.told("order_good")).at(-1)).toMatchObject({
    data: { amountMinor: "35890", refundedMinor: "36890", currency: "EUR" },
  });
});

test("the reason stays with staff: no event tells it", async () => {
  expect(JSON.stringify(await room.told("order_good"))).not.toContain("broken");
});

test("a refusal of the provider is final, told with its reason, and the amount can be given back again", async () => {
  await partlyTaken("refused", "tok_sandbox_refund_refused");
  await refund(room, "refused");
  await room.settle();
  expect(await typesOf("refused")).toEqual(["payment.refund_failed.v1"]);
  expect((await room.told("order_refused")).at(-1)).toMatchObject({ data: { reason: "expired_or_canceled_card" } });
  expect(await booksOf(room, "refused")).toMatchObject({ status: "PARTIALLY_CAPTURED", ours: { back: 0n } });
  expect((await refund(room, "refused")).userErrors).toEqual([]);
});

test("who is not staff gives nothing back: not its customer, not a merchant, not the anonymous, not an ended session", async () => {
  await partlyTaken("guarded");
  const redis = new Redis(room.redis.url);
  await createRevokedSessions(redis).revoke("session-user_gone");
  await redis.quit();
  for (const [asked, code] of [
    [user("user_ada"), "FORBIDDEN"],
    [request(), "UNAUTHENTICATED"],
    [staff("user_gone"), "UNAUTHENTICATED"],
  ] as const)
    expect((await refund(room, "guarded", { asked })).errors).toMatchObject([{ extensions: { code } }]);
  await room.settle();
  expect(await booksOf(room, "guarded")).toMatchObject({ theirs: { back: 0n } });
});

test("a merchant's members give back of their own part, never more than it has, and see no payment", async () => {
  await partlyTaken("own");
  await handOver(room, "own", "a", 3);
  await room.settle();
  const own = { paymentId: null, merchantOrderId: "mo_b_own", asked: merchant("mer_b") } as const;
  expect(codesOf(await refund(room, "own", { ...own, minor: 26_001n }))).toEqual(["REFUND_TOO_LARGE input.amount"]);
  const answer = await refund(room, "own", { ...own, minor: 20_000n });
  expect(answer).toMatchObject({ refund: { status: "PENDING", amount: { minorUnits: "20000" } }, payment: null });
  // What is on its way back counts, of the part, too.
  expect((await refund(room, "own", { ...own })).refund).toMatchObject({ amount: { minorUnits: "6000" } });
  await room.settle();
  expect(codesOf(await refund(room, "own", { ...own }))).toEqual(["REFUND_TOO_LARGE input.amount"]);
  const [left] = await room.database.sql<{ b: string; a: string }[]>`
    select coalesce(sum(amount_minor) filter (where merchant_id = 'mer_b'), 0)::text as b,
      sum(amount_minor) filter (where merchant_id = 'mer_a')::text as a
    from settlement_entries where order_id = 'order_own' and account = 'MERCHANT'`;
  expect(left).toEqual({ b: "0", a: String(10_890 - 800) });
  for (const asked of [
    merchant("mer_b", "MANAGER"),
    merchant("mer_b", "CLERK"),
    user("user_s", ["staff", "staff:orders"]),
  ])
    expect((await refund(room, "own", { ...own, asked })).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
  const strangers = [
    await refund(room, "own", { ...own, asked: merchant("mer_a") }),
    await refund(room, "own", { ...own, merchantOrderId: "mo_nobody" }),
    await refund(room, "strange", { ...own, merchantOrderId: "mo_a_own" }),
  ];
  expect(codesOf(await refund(room, "own", { asked: merchant("mer_b") }))).toEqual(["NOT_FOUND input.paymentId"]);
  for (const refused of strangers) expect(codesOf(refused)).toEqual(["NOT_FOUND input.merchantOrderId"]);
  expect((await refund(room, "own", { paymentId: null, merchantOrderId: "mo_a_own", minor: 1n })).userErrors).toEqual(
    [],
  );
  await room.settle();
});

test("every refusal says which field is at fault, and nothing is written", async () => {
  await partlyTaken("strict");
  await requestPayment(room, "untaken");
  await room.settle();
  const large = await refund(room, "strict", { minor: 26_001n });
  expect(large.userErrors[0].message).toContain("At most 260.00 EUR");
  for (const [answer, codes] of [
    [large, ["REFUND_TOO_LARGE input.amount"]],
    [await refund(room, "strict", { minor: 10n ** 29n }), ["REFUND_TOO_LARGE input.amount"]],
    [await refund(room, "untaken"), ["REFUND_TOO_LARGE input.amount"]],
    [await refund(room, "nobody"), ["NOT_FOUND input.paymentId"]],
    [await refund(room, "strict", { minor: 1n, currency: "USD" }), ["INVALID_INPUT input.amount.currencyCode"]],
    [
      await refund(room, "strict", { minor: -1n, reason: " ", idempotencyKey: "" }),
      ["INVALID_INPUT input.amount.minorUnits", "INVALID_INPUT input.reason", "INVALID_INPUT input.idempotencyKey"],
    ],
    [await refund(room, "strict", { minor: 0n }), ["INVALID_INPUT input.amount.minorUnits"]],
    [
      await refund(room, "strict", { reason: "x".repeat(501), idempotencyKey: "x".repeat(201) }),
      ["INVALID_INPUT input.reason", "INVALID_INPUT input.idempotencyKey"],
    ],
  ] as const) {
    expect(codesOf(answer)).toEqual(codes);
    expect(answer.refund).toBeNull();
  }
  await room.settle();
  expect(await typesOf("strict")).toEqual([]);
});

test("the same key is the same refund, also when it is asked twenty times at once; with another input it is refused", async () => {
  await partlyTaken("same");
  const again = () => refund(room, "same", { minor: 1_000n, idempotencyKey: "key-1" });
  const answers = await Promise.all(Array.from({ length: 20 }, again));
  expect(new Set(answers.map((answer) => answer.refund.id)).size).toBe(1);
  await room.settle();
  expect((await again()).refund).toMatchObject({ status: "SUCCEEDED" });
  expect(await booksOf(room, "same")).toMatchObject({ ours: { back: 1_000n }, theirs: { back: 1_000n } });
  const other = await refund(room, "same", { minor: 2_000n, idempotencyKey: "key-1" });
  expect(codesOf(other)).toEqual(["IDEMPOTENCY_KEY_REUSED input.idempotencyKey"]);
  const others = await refund(room, "same", { minor: 1_000n, idempotencyKey: "key-1", asked: staff("user_other") });
  expect(others.refund.id).not.toBe(answers[0]?.refund.id);
});

test("however many ask at once, no more is given back than was taken", async () => {
  await partlyTaken("rush");
  const answers = await Promise.all(Array.from({ length: 12 }, () => refund(room, "rush", { minor: 13_000n })));
  expect(answers.filter((answer) => answer.refund !== null)).toHaveLength(2);
  await room.settle();
  expect(await booksOf(room, "rush")).toMatchObject({ ours: { back: 26_000n }, theirs: { back: 26_000n } });
});

test("a payment has at most fifty refunds", async () => {
  await partlyTaken("many");
  for (let count = 0; count < 50; count += 1) await refund(room, "many", { minor: 1n });
  expect(codesOf(await refund(room, "many", { minor: 1n }))).toEqual(["REFUND_LIMIT_REACHED input.paymentId"]);
  await room.settle();
});

const entities = /* GraphQL */ `
  query Entities($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Payment {
        refunded {
          minorUnits
        }
        refunds {
          id
          status
          reason
        }
      }
      ... on Refund {
        id
        status
        reason
      }
    }
  }
`;

test("its customer sees a refund, but not why; others see none", async () => {
  const representations = [{ __typename: "Payment", id: await paymentIdOf(room, "good") }];
  const [payment] = (await room.graph(entities, user("user_ada"), { representations })).data._entities;
  expect(payment.refunded).toEqual({ minorUnits: "36890" });
  expect(payment.refunds).toMatchObject([{ status: "SUCCEEDED", reason: null }, { status: "SUCCEEDED" }]);
  const refunds = [{ __typename: "Refund", id: payment.refunds[0].id }];
  const see = async (asked: ReturnType<typeof user>) =>
    (await room.graph(entities, asked, { representations: refunds })).data._entities[0];
  expect(await see(user("user_ada"))).toMatchObject({ status: "SUCCEEDED", reason: null });
  expect(await see(staff())).toMatchObject({ reason: "It came broken." });
  for (const asked of [user("user_eve"), user("user_mer", ["merchant"]), request()])
    expect(await see(asked)).toBeNull();
});

test("the refunds of many payments, and many refunds by their ids, cost as many statements as of one", async () => {
  const names = ["good", "refused", "same", "rush", "many"];
  const costOf = async (representations: object[]) => {
    const { statements } = await countStatements(room.database, () =>
      room.graph(entities, staff(), { representations }),
    );
    return statements.length;
  };
  const payments = await Promise.all(
    names.map(async (name) => ({ __typename: "Payment", id: await paymentIdOf(room, name) })),
  );
  expect(await costOf(payments)).toBe(await costOf(payments.slice(0, 1)));
  const rows = await room.database.db.execute<{ id: string }>(sql`select id from refunds limit 20`);
  const refunds = rows.map(({ id }) => ({ __typename: "Refund", id }));
  expect(await costOf(refunds)).toBe(await costOf(refunds.slice(0, 1)));
});

test.each([
  [
    "more given back than was taken",
    sql`update payments set refunded_minor = captured_minor + 1 where attempt_id = 'chk_same'`,
  ],
  ["less than nothing given back", sql`update payments set refunded_minor = -1 where attempt_id = 'chk_same'`],
])("the database refuses %s", async (_what, statement) => {
  await expect(room.database.db.execute(statement)).rejects.toMatchObject({
    cause: { constraint_name: "payments_books" },
  });
});

test("who proved long ago who they are proves it again first; nothing is given back meanwhile", async () => {
  await partlyTaken("stale");
  const fresh = staff();
  if (fresh.viewer.kind !== "user") throw new Error("a user was expected");
  const { authenticatedAt: _, ...stale } = fresh.viewer;
  const refused = await refund(room, "stale", { asked: { ...fresh, viewer: stale } });
  expect(refused.errors).toMatchObject([{ extensions: { code: "STEP_UP_REQUIRED" } }]);
  expect(await typesOf("stale")).toEqual([]);
});
