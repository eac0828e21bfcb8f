import {
  checkoutExtendedV1,
  checkoutFailedV1,
  checkoutSubmittedV1,
  orderCancelledV1,
  orderExpiredV1,
  orderPlacedV1,
  type OrderPlacedV1,
} from "@novatech/contracts/orders";
import type { Viewer } from "@novatech/graphql/viewer";
import { connect } from "@novatech/postgres/database";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPostgresHoldPorts } from "../src/db/hold-ports.ts";
import { toEvent } from "../src/events/published.ts";
import { holdPromotions } from "../src/use-cases/hold-promotions.ts";
import { berlin, customer, product, startRoom, type TestRoom } from "./room.ts";
import { quoteOf, readyCart, select, setAddress } from "./operations.ts";
import { apply, discountsQuery, end, promote, promotionUpdate, staff } from "./promotion-operations.ts";

let room: TestRoom;
let make: ReturnType<typeof promote>;
let made = 0;
beforeAll(async () => {
  room = await startRoom();
  make = promote(room);
  await room.sell(product("lamp"));
  await room.sell(product("book", { merchantId: "mrch_b" }));
});
afterAll(() => room.stop());
beforeEach(() => {
  made += 1;
});

const ids = (name: string) => ({ attemptId: `att_${made}_${name}`, orderId: `ord_${made}_${name}` });
const submitted = (attemptId: string, quoteId: string, hasCountedPromotions = true) =>
  room.eventOf(checkoutSubmittedV1, attemptId, {
    attemptId,
    quoteId,
    cartId: "cart_x",
    countryCode: "DE",
    pickUpWarehouseId: null,
    hasCountedPromotions,
    lines: [{ lineId: "line_1", variantId: "var_lamp", merchantId: "mrch_a", quantity: 1 }],
  });
const failed = ({ attemptId, orderId }: ReturnType<typeof ids>) =>
  room.eventOf(checkoutFailedV1, attemptId, { attemptId, orderId, reason: "PAYMENT_DECLINED" });
const cost = { net: 1n, tax: 0n, gross: 1n };
const placed = ({ attemptId, orderId }: ReturnType<typeof ids>, cartId = "cart_x") =>
  room.eventOf(orderPlacedV1, orderId, {
    orderId,
    number: "N-1",
    attemptId,
    cartId,
    cartVersion: 3,
    customerId: null,
    accessTokenHash: null,
    currency: "EUR",
    total: cost,
    countryCode: "DE",
    isHeld: false,
    delivery: { optionId: "standard", name: "Standard", carrier: "Swift", pickUpWarehouseId: null },
    merchantOrders: [
      { merchantOrderId: "mo_1", merchantId: "mrch_a", shipping: cost, shippingTaxRateBasisPoints: 1900 },
    ],
    lines: [
      {
        lineId: "line_1",
        merchantOrderId: "mo_1",
        productId: "prod",
        variantId: "var_lamp",
        sku: "sku",
        name: "Thing",
        quantity: 1,
        weightGrams: 1,
        unitPriceMinor: 1n,
        discountMinor: 0n,
        taxRateBasisPoints: 1900,
        cost,
      },
    ],
  } satisfies OrderPlacedV1);
const cancelled = (about: ReturnType<typeof ids>) => room.eventOf(orderCancelledV1, about.orderId, about);
const expired = (about: ReturnType<typeof ids>) => room.eventOf(orderExpiredV1, about.orderId, about);

/** A guest's quote with a voucher, or a customer's. */
async function quoteWith(code: string, viewer: Viewer | null = null) {
  const who = viewer ? { viewer } : { cartToken: await readyCart(room, [{ variantId: "var_lamp", quantity: 1 }]) };
  if (viewer) {
    const input = { currency: "EUR", lines: [{ variantId: "var_lamp", quantity: 1 }] };
    const create = `mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cart { id } } }`;
    await room.ask(create, { input }, who);
    await room.ask(setAddress, { input: { address: berlin } }, who);
    await room.ask(select, { input: { deliveryOptionId: "standard" } }, who);
  }
  const { userErrors } = await apply(room, code, who);
  if (userErrors.length > 0) throw new Error(userErrors[0].message);
  const quote = await quoteOf(room, "", who);
  return { quoteId: String(quote.id), who };
}

async function usesOf({ id }: { readonly id: string }) {
  const [row] = await room.app.database.db.execute<{ held: number; used: number }>(
    sql`select uses_held as held, uses_used as used from promotions where id = ${id}`,
  );
  return row;
}

/** What was told of an attempt, in order. */
async function toldOf(attemptId: string) {
  const rows = await room.app.database.db.execute<{ type: string; payload: { reason?: string } }>(
    sql`select type, payload from outbox where aggregate_id = ${attemptId} order by aggregate_version`,
  );
  return [...rows].map(
    (row) =>
      row.type.replace("promotion.", "").replace(".v1", "") + (row.payload.reason ? ` ${row.payload.reason}` : ""),
  );
}

/** Whatever was done: the counters are the sums of the uses, by promotion and by customer. */
async function expectSums() {
  const wrong = await room.app.database.db.execute(sql`
    with uses as (
      select use.promotion_id, attempt.customer_id, count(*) filter (where state = 'HELD') as held, count(*) filter (where state = 'USED') as used
      from promotion_uses use join promotion_attempts attempt using (attempt_id) group by 1, 2
    )
    select id from promotions where uses_held <> coalesce((select sum(held) from uses where promotion_id = id), 0)
      or uses_used <> coalesce((select sum(used) from uses where promotion_id = id), 0)
    union all
    select own.promotion_id from promotion_customers own left join uses using (promotion_id, customer_id)
    where own.uses_held <> coalesce(uses.held, 0) or own.uses_used <> coalesce(uses.used, 0)`);
  expect([...wrong]).toEqual([]);
}

describe("a check-out with a counted promotion", () => {
  it("holds one use, the order uses it, and the cart forgets its voucher; twice each", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 2 }, { code: `HOLD-${made}` });
    const { quoteId, who } = await quoteWith(promotion.code);
    const about = ids("a");
    await room.tell(submitted(about.attemptId, quoteId), 2);
    expect(await usesOf(promotion)).toEqual({ held: 1, used: 0 });
    // As if the inbox had forgotten.
    await room.tell(submitted(about.attemptId, quoteId));
    expect(await usesOf(promotion)).toEqual({ held: 1, used: 0 });
    const cartId = (await room.ask(`{ cart { id } }`, {}, who)).data.cart.id;
    await room.tell(placed(about, cartId), 2);
    await room.tell(placed(about, cartId));
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 1 });
    expect(await toldOf(about.attemptId)).toEqual(["held"]);
    expect((await room.ask(discountsQuery, {}, who)).data.cart).toMatchObject({ vouchers: [], problems: [] });
    const [timers] = await room.app.database.db.execute(
      sql`select count(*)::integer as count from timers where key = ${about.attemptId}`,
    );
    expect(timers?.["count"]).toBe(0);
    await expectSums();
  });

  it("that fails gives it back and says so, once; also when the failure is seen first", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 1 }, { code: `FAIL-${made}` });
    const { quoteId } = await quoteWith(promotion.code);
    const [first, second] = [ids("a"), ids("b")];
    await room.tell(submitted(first.attemptId, quoteId));
    await room.tell(failed(first), 2);
    await room.tell(failed(first));
    expect(await toldOf(first.attemptId)).toEqual(["held", "released"]);
    await room.tell(failed(second));
    await room.tell(failed(second));
    expect(await toldOf(second.attemptId)).toEqual([]);
    await room.tell(submitted(second.attemptId, quoteId));
    await room.tell(submitted(second.attemptId, quoteId));
    expect(await toldOf(second.attemptId)).toEqual(["released"]);
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 0 });
    await expectSums();
  });

  it.each([
    ["cancelled", cancelled],
    ["expired", expired],
  ])("whose order is %s gives the use back, once, and never twice", async (_what, over) => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 1 }, { code: `BACK-${made}` });
    const { quoteId } = await quoteWith(promotion.code);
    const about = ids("a");
    await room.tell(submitted(about.attemptId, quoteId));
    await room.tell(placed(about));
    await room.tell(over(about), 2);
    await room.tell(over(about));
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 0 });
    expect(await toldOf(about.attemptId)).toEqual(["held", "released"]);
    await expectSums();
  });

  it("whose order is seen as cancelled before it is seen as placed counts for nothing in the end", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 1 }, { code: `TURN-${made}` });
    const { quoteId } = await quoteWith(promotion.code);
    const about = ids("a");
    await room.tell(submitted(about.attemptId, quoteId));
    await room.tell(cancelled(about));
    await room.tell(placed(about));
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 0 });
    expect(await toldOf(about.attemptId)).toEqual(["held", "released"]);
    await expectSums();
  });

  it("is refused when the uses are gone, when the customer has had theirs, and when somebody ended it", async () => {
    const few = await make({ percentBasisPoints: 1000, usageLimit: 1 }, { code: `FEW-${made}` });
    const own = await make({ percentBasisPoints: 1000, usageLimitPerCustomer: 1 }, { code: `OWN-${made}` });
    const gone = await make({ percentBasisPoints: 1000, usageLimit: 9 }, { code: `GONE-${made}` });
    const viewer = customer(`user_${made}`);
    const [one, two] = [await quoteWith(few.code), await quoteWith(few.code)];
    const mine = await quoteWith(own.code, viewer);
    const late = await quoteWith(gone.code);
    await end(room, gone);
    const told = async (name: string, quoteId: string) => {
      const { attemptId } = ids(name);
      await room.tell(submitted(attemptId, quoteId));
      return toldOf(attemptId);
    };
    expect(await told("a", one.quoteId)).toEqual(["held"]);
    expect(await told("b", two.quoteId)).toEqual(["rejected USED_UP"]);
    expect(await told("c", mine.quoteId)).toEqual(["held"]);
    expect(await told("d", mine.quoteId)).toEqual(["rejected USED_UP_BY_CUSTOMER"]);
    expect(await told("e", late.quoteId)).toEqual(["rejected WITHDRAWN"]);
    // The failure that follows is answered all the same.
    await room.tell(failed(ids("b")), 2);
    expect(await toldOf(ids("b").attemptId)).toEqual(["rejected USED_UP", "released"]);
    // Now nobody may apply them any more.
    const cartToken = await readyCart(room);
    expect((await apply(room, few.code, { cartToken })).userErrors).toMatchObject([
      { code: "VOUCHER_USED_UP", obstacle: "USED_UP" },
    ]);
    expect((await apply(room, own.code, { viewer })).userErrors).toEqual([]);
    expect((await room.ask(discountsQuery, {}, { viewer })).data.cart.problems).toMatchObject([
      { code: "VOUCHER_USED_UP", obstacle: "USED_UP_BY_CUSTOMER" },
    ]);
    await expectSums();
  });

  it("holds all of a quote's promotions or none", async () => {
    const plenty = await make({ percentBasisPoints: 1000, usageLimit: 9 }, { code: `PLENTY-${made}` });
    const few = await make({ percentBasisPoints: 1000, usageLimit: 1 }, { code: `SCARCE-${made}` });
    const cartToken = await readyCart(room);
    await apply(room, plenty.code, { cartToken });
    await apply(room, few.code, { cartToken });
    const quote = await quoteOf(room, cartToken);
    for (const name of ["a", "b"]) await room.tell(submitted(ids(name).attemptId, quote.id));
    expect(await usesOf(plenty)).toEqual({ held: 1, used: 0 });
    expect(await usesOf(few)).toEqual({ held: 1, used: 0 });
    await room.tell(failed(ids("a")));
    expect([await usesOf(plenty), await usesOf(few)]).toEqual([
      { held: 0, used: 0 },
      { held: 0, used: 0 },
    ]);
    await expectSums();
  });

  it("fifty at once for five uses: exactly five hold one", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 5 }, { code: `RUSH-${made}` });
    const { quoteId } = await quoteWith(promotion.code);
    const attempts = Array.from({ length: 50 }, (_, index) => ids(String(index)).attemptId);
    await Promise.all(attempts.map((attemptId) => room.tell(submitted(attemptId, quoteId))));
    const told = await Promise.all(attempts.map(toldOf));
    expect(told.filter(([only]) => only === "held")).toHaveLength(5);
    expect(told.filter(([only]) => only === "rejected USED_UP")).toHaveLength(45);
    expect(await usesOf(promotion)).toEqual({ held: 5, used: 0 });
    await expectSums();
  });

  it("fifty transactions at once for five uses: none fails, each is decided, exactly five hold one", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 5 }, { code: `CROWD-${made}` });
    const { quoteId } = await quoteWith(promotion.code);
    const crowd = connect({ url: room.databaseUrl, poolSize: 10, applicationName: "crowd" });
    const deps = { clock: room.clock, toEvent };
    const attempts = Array.from({ length: 50 }, (_, index) => ids(String(index)).attemptId);
    await Promise.all(
      attempts.map((attemptId) =>
        crowd.transaction((tx) => holdPromotions(createPostgresHoldPorts(tx, deps, null), { attemptId, quoteId })),
      ),
    ).finally(crowd.close);
    const told = await Promise.all(attempts.map(toldOf));
    expect(told.filter(([only]) => only === "held")).toHaveLength(5);
    expect(told.filter(([only]) => only === "rejected USED_UP")).toHaveLength(45);
    await expectSums();
  });

  it("the database refuses one use more than there are, whoever asks", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 1 }, { code: `CHECK-${made}` });
    for (const change of [sql`uses_used = 2`, sql`uses_held = -1`])
      await expect(
        room.app.database.db.execute(sql`update promotions set ${change} where id = ${promotion.id}`),
      ).rejects.toMatchObject({ cause: { constraint_name: "promotions_uses" } });
  });
});

describe("a hold", () => {
  it("ends after 15 minutes, later when the shopper is at their bank; a failure after it is answered", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 2 }, { code: `TIME-${made}` });
    const { quoteId } = await quoteWith(promotion.code);
    const [short, long] = [ids("a"), ids("b")];
    await room.tell(submitted(short.attemptId, quoteId));
    await room.tell(submitted(long.attemptId, quoteId));
    const extended = room.eventOf(checkoutExtendedV1, long.attemptId, {
      attemptId: long.attemptId,
      until: new Date(room.clock.now().getTime() + 24 * 60 * 60_000),
    });
    await room.tell(extended, 2);
    room.clock.advance(15 * 60_000);
    await until(async () => (await usesOf(promotion))?.held === 1);
    expect(await toldOf(short.attemptId)).toEqual(["held"]);
    await room.tell(failed(short));
    expect(await toldOf(short.attemptId)).toEqual(["held", "released"]);
    // A day was asked for, two hours are the most.
    room.clock.advance(105 * 60_000);
    await until(async () => (await usesOf(promotion))?.held === 0);
    await expectSums();
  });

  it("that has ended is taken again by an order that is placed after all, while there are uses", async () => {
    const promotion = await make({ percentBasisPoints: 1000, usageLimit: 1 }, { code: `LATE-${made}` });
    const { quoteId } = await quoteWith(promotion.code);
    const [first, second] = [ids("a"), ids("b")];
    await room.tell(submitted(first.attemptId, quoteId));
    room.clock.advance(15 * 60_000);
    await until(async () => (await usesOf(promotion))?.held === 0);
    await room.tell(submitted(second.attemptId, quoteId));
    room.clock.advance(15 * 60_000);
    await until(async () => (await usesOf(promotion))?.held === 0);
    await room.tell(placed(first));
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 1 });
    // The other finds none: the order stands, the limit too.
    await room.tell(placed(second));
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 1 });
    await expectSums();
  });

  it("is measured by the limit per customer of the day, also after that was raised or lowered", async () => {
    const terms = { name: "Own", percentBasisPoints: 1000 };
    const promotion = await make({ ...terms, usageLimitPerCustomer: 1 }, { code: `DAY-${made}` });
    const limitTo = async (usageLimitPerCustomer: number, expectedVersion: number) => {
      const edit = { promotionId: promotion.id, idempotencyKey: `${promotion.id} ${expectedVersion}` };
      const input = { ...edit, expectedVersion, terms: { ...terms, usageLimitPerCustomer } };
      expect((await room.ask(promotionUpdate, { input }, staff)).data.promotionUpdate.userErrors).toEqual([]);
    };
    const { quoteId } = await quoteWith(promotion.code, customer(`user_day_${made}`));
    const [late, next, last] = [ids("a"), ids("b"), ids("c")];
    await room.tell(submitted(late.attemptId, quoteId));
    room.clock.advance(15 * 60_000);
    await until(async () => (await usesOf(promotion))?.held === 0);
    await room.tell(submitted(next.attemptId, quoteId));
    await limitTo(2, 1);
    await room.tell(placed(late));
    expect(await usesOf(promotion)).toEqual({ held: 1, used: 1 });
    await limitTo(1, 2);
    await room.tell(placed(next));
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 2 });
    await room.tell(submitted(last.attemptId, quoteId));
    expect(await toldOf(last.attemptId)).toEqual(["rejected USED_UP_BY_CUSTOMER"]);
    await room.tell(cancelled(late));
    await room.tell(cancelled(next));
    expect(await usesOf(promotion)).toEqual({ held: 0, used: 0 });
    await expectSums();
  });
});

it("a check-out without counted promotions costs no statement beyond the inbox's, nor does its order", async () => {
  const attemptId = ids("a").attemptId;
  const { statements } = await countStatements(room.app.database, () =>
    room.tell(submitted(attemptId, "quote_none", false)),
  );
  const own = statements.filter((text) => !text.includes("inbox") && !/^\s*(begin|commit)/i.test(text));
  expect(own).toEqual([]);
  const order = await countStatements(room.app.database, () => room.tell(placed(ids("b"))));
  const ofOrder = order.statements.filter((text) => !text.includes("inbox") && !/^\s*(begin|commit)/i.test(text));
  // The cart is locked, then everything is one statement.
  expect(ofOrder).toHaveLength(2);
});
