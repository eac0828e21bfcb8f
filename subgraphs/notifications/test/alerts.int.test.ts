import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { priceChangedV1 } from "@novatech/contracts/catalog";
import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import { anonymousViewer } from "@novatech/graphql/viewer";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAccount, askMe, change, deliveriesTo, person, settled } from "./people.ts";
import { type KnownPeople, nobody, type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { answersOfThings, type Things } from "./things.ts";

let [room, known, things, folder]: [RoomUnderTest, KnownPeople, Things, string] = [] as never;
beforeAll(async () => {
  known = nobody();
  things = new Map();
  folder = await mkdtemp(join(tmpdir(), "letters-"));
  room = await startRoom({ known, things: answersOfThings(things), people: { mailFolder: folder } });
});
afterAll(async () => {
  await room.end();
  await rm(folder, { recursive: true });
});

let count = 0;
let [me, variantId]: [string, string] = ["", ""];
beforeEach(() => {
  count += 1;
  [me, variantId] = [`user_${count}`, `var_${count}`];
  addAccount(known, me, "en");
  things.set(variantId, { name: `Thing ${count}`, price: 10_000n, isAvailable: false });
});

const thing = (): { name: string; price: bigint; isAvailable: boolean } => {
  const found = things.get(variantId);
  if (found === undefined) throw new Error("the test made no thing");
  return found;
};
const alert = "alert { id kind isWaiting productName targetPrice { amount } priceToBeat { amount } toldAt }";
const waitForStock = (who = me) =>
  change(room, person(who), "backInStockAlertCreate", { variantId, currency: "EUR" }, alert);
const waitForPrice = (more: object = {}) =>
  change(room, person(me), "priceDropAlertCreate", { variantId, currency: "EUR", ...more }, alert);
const backIn = (eventId?: string) =>
  room.hear(stockBackInV1, variantId, { variantId, merchantId: "merch_a", available: 3 }, eventId);
const costs = async (price: bigint): Promise<void> => {
  thing().price = price;
  const changed = { currency: "EUR", amountMinor: price, taxIncluded: true };
  await room.hear(priceChangedV1, "prod_1", { productId: "prod_1", version: 2, variantId, price: changed });
};
/** My alerts as they stand. */
const mine = async () =>
  (
    await askMe(
      room,
      person(me),
      "productAlerts(first: 5) { nodes { kind isWaiting toldAt priceToBeat { amount } variant { id } } }",
    )
  ).productAlerts.nodes;
/** Every timer that is due has run: what is not on its way now, is not told. */
const nothingMore = () =>
  until(() => room.database.sql`select 1 from timers where kind like 'alert.%'`, { done: (rows) => rows.length === 0 });
/** The letter of a delivery, unfolded. */
const letterOf = async (id: string): Promise<string> =>
  (await readFile(join(folder, `${id}.eml`), "utf8")).replaceAll(/\r?\n[ \t]+/g, " ").replaceAll(/=\r?\n/g, "");
/** What an event begins or ends, and what is read of alerts; the loops and timers of the room, which go on meanwhile, say it otherwise. */
const asked = /exists \(select from product_alerts|delete from timers where kind|from "product_alerts"/;
const aboutAlerts = async (work: () => Promise<unknown>): Promise<readonly string[]> =>
  (await countStatements(room.app, work)).statements.filter((text) => asked.test(text));

describe("an alert for stock", () => {
  test("tells once, by letter and in the shop, when it can be ordered again", async () => {
    expect(await waitForStock()).toMatchObject({
      alert: { kind: "BACK_IN_STOCK", isWaiting: true, productName: `Thing ${count}, 256 GB` },
      userErrors: [],
    });
    thing().isAvailable = true;
    await backIn("event_back");
    await backIn("event_back");
    const [letter] = await settled(room, me, 1);
    expect(letter).toMatchObject({ kind: "BACK_IN_STOCK", status: "SENT" });
    const text = await letterOf(letter?.id ?? "");
    expect(text).toContain(`Subject: Back in stock: Thing ${count}, 256 GB`);
    expect(text).toContain(`https://shop.example/products/a-thing?variant=3D${variantId}`);
    expect(text).toMatch(/List-Unsubscribe: <https:\/\/shop\.example\/notifications\/unsubscribe\/u1\./);
    expect(text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(await askMe(room, person(me), "notifications(first: 5) { nodes { title body variant { id } } }")).toEqual({
      notifications: {
        nodes: [{ title: "Back in stock", body: `Thing ${count}, 256 GB`, variant: { id: variantId } }],
      },
    });
    await backIn("event_later");
    await nothingMore();
    expect(await deliveriesTo(room, me)).toHaveLength(1);
    expect(await mine()).toMatchObject([{ isWaiting: false, toldAt: expect.any(String) }]);
  });

  test("goes on waiting when it is gone again before the letter leaves", async () => {
    await waitForStock();
    await backIn();
    expect(await settled(room, me, 1)).toMatchObject([{ status: "SUPPRESSED", reason: "OUT_OF_STOCK_AGAIN" }]);
    expect(await mine()).toMatchObject([{ isWaiting: true }]);
    thing().isAvailable = true;
    await backIn();
    expect((await settled(room, me, 2)).map(({ status }) => status).toSorted()).toEqual(["SENT", "SUPPRESSED"]);
    expect(await mine()).toMatchObject([{ isWaiting: false }]);
  });

  test("is forgotten 90 days after it told", async () => {
    const { alert: made } = await waitForStock();
    await room.database.sql`
      update product_alerts set is_waiting = false, told_at = now() - interval '91 days' where id = ${made.id}`;
    await room.database.sql`update timers set due_at = now() where kind = 'sweep'`;
    room.clock.advance(0);
    await until(mine, { done: (alerts) => alerts.length === 0 });
  });

  test("is refused for what can be ordered now, for what is not sold, and for nobody", async () => {
    thing().isAvailable = true;
    expect((await waitForStock()).userErrors).toMatchObject([{ code: "PRODUCT_AVAILABLE" }]);
    expect(await mine()).toEqual([]);
    const unknown = await change(room, person(me), "backInStockAlertCreate", { variantId: "var_none" }, alert);
    expect(unknown).toMatchObject({ alert: null, userErrors: [{ code: "NOT_FOUND", field: ["input", "variantId"] }] });
    const mutation = `mutation { backInStockAlertCreate(input: { variantId: "${variantId}" }) { userErrors { code } } }`;
    expect((await room.ask(mutation, {}, anonymousViewer)).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
  });

  test("ends with the wish; another's cannot be ended", async () => {
    const { alert: made } = await waitForStock();
    const end = (who: string) =>
      change(room, person(who), "productAlertDelete", { alertId: made.id }, "deletedAlertId");
    expect((await end("user_other")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(await end(me)).toEqual({ deletedAlertId: made.id, userErrors: [] });
    await backIn();
    await nothingMore();
    expect(await deliveriesTo(room, me)).toEqual([]);
  });

  test("is one, however often it is made, of at most 200", async () => {
    const [first, second] = [await waitForStock(), await waitForStock()];
    expect(second.alert.id).toBe(first.alert.id);
    await room.database.sql`
      insert into product_alerts (id, person_id, kind, variant_id, product_name, is_waiting, created_at)
      select 'alert_' || ${me}::text || n, ${me}, 'BACK_IN_STOCK', 'var_many_' || n, 'x', true, now() from generate_series(1, 199) n`;
    expect((await waitForStock()).userErrors).toEqual([]);
    expect((await waitForPrice()).userErrors).toMatchObject([{ code: "ALERT_LIMIT_REACHED" }]);
  });

  test("reaches everybody who waits, some at a time", async () => {
    await room.database.sql`
      insert into product_alerts (id, person_id, kind, variant_id, product_name, is_waiting, created_at)
      select 'alert_crowd_' || n, 'user_crowd_' || n, 'BACK_IN_STOCK', ${variantId}, 'x', true, now() from generate_series(1, 1201) n`;
    const sizes: number[] = [];
    const off = room.app.onStatement((text) => void (/update product_alerts alert/.test(text) && sizes.push(1)));
    await backIn("event_crowd");
    const told = () => room.database.sql<{ told: number }[]>`
      select count(*)::int as told from notifications where occasion = 'event_crowd'`;
    await until(told, { done: ([row]) => row?.told === 1201, timeoutMs: 20_000 });
    await nothingMore();
    off();
    expect(sizes).toHaveLength(3);
    expect((await told())[0]?.told).toBe(1201);
  });

  test("that nobody made costs an event one statement", async () => {
    const out = { variantId, merchantId: "merch_a", available: 0 };
    expect(await aboutAlerts(() => room.hear(stockOutV1, variantId, out))).toHaveLength(1);
    expect(await aboutAlerts(() => backIn())).toHaveLength(1);
  });
});

describe("an alert for a price", () => {
  test("tells each time it costs less than was told before", async () => {
    await waitForPrice();
    await costs(12_000n);
    await costs(10_000n);
    await nothingMore();
    expect(await deliveriesTo(room, me)).toEqual([]);
    await costs(9_000n);
    const [letter] = await settled(room, me, 1);
    const text = await letterOf(letter?.id ?? "");
    expect(text).toContain("=E2=82=AC90.00");
    expect(text).toContain("=E2=82=AC100.00");
    await costs(9_500n);
    await costs(9_000n);
    await nothingMore();
    expect(await deliveriesTo(room, me)).toHaveLength(1);
    await costs(8_000n);
    expect((await settled(room, me, 2)).map(({ status }) => status)).toEqual(["SENT", "SENT"]);
    expect(await mine()).toMatchObject([{ isWaiting: true, priceToBeat: { amount: "80.00" } }]);
  });

  test("with a price waits for that one", async () => {
    expect((await waitForPrice({ targetAmountMinor: "8000" })).alert).toMatchObject({
      targetPrice: { amount: "80.00" },
      priceToBeat: { amount: "100.00" },
    });
    await costs(8_001n);
    await nothingMore();
    expect(await deliveriesTo(room, me)).toEqual([]);
    await costs(8_000n);
    expect(await settled(room, me, 1)).toMatchObject([{ kind: "PRICE_DROP", status: "SENT" }]);
  });

  test("waits for the old price again when it rose before the letter left", async () => {
    await waitForPrice();
    const changed = { currency: "EUR", amountMinor: 9_000n, taxIncluded: true };
    await room.hear(priceChangedV1, "prod_1", { productId: "prod_1", version: 2, variantId, price: changed });
    expect(await settled(room, me, 1)).toMatchObject([{ status: "SUPPRESSED", reason: "PRICE_ROSE_AGAIN" }]);
    expect(await mine()).toMatchObject([{ priceToBeat: { amount: "100.00" } }]);
  });

  test.each([
    [{ targetAmountMinor: "10000" }, "PRICE_REACHED"],
    [{ targetAmountMinor: "0" }, "INVALID_INPUT"],
    [{ currency: "USD" }, "INVALID_INPUT"],
    [{ variantId: "var_none" }, "NOT_FOUND"],
  ])("of %j is refused with %s", async (wish, code) => {
    expect(await waitForPrice(wish)).toMatchObject({ alert: null, userErrors: [{ code }] });
  });
});

test("what somebody waits for is read with one statement for any number of variants, by that person alone", async () => {
  await waitForStock();
  await waitForPrice();
  const query = `query Q($of: [_Any!]!) { _entities(representations: $of) {
    ... on ProductVariant { backInStockAlert { id } priceDropAlert { id } } } }`;
  const ask = (ids: readonly string[], who: string) =>
    room.ask(query, { of: ids.map((id) => ({ __typename: "ProductVariant", id })) }, person(who));
  const many = [variantId, ...Array.from({ length: 19 }, (_, n) => `var_else_${n}`)];
  expect(await aboutAlerts(() => ask([variantId], me))).toHaveLength(1);
  expect(await aboutAlerts(() => ask(many, me))).toHaveLength(1);
  const [seen] = (await ask([variantId], me)).data._entities;
  expect(seen).toEqual({ backInStockAlert: { id: expect.any(String) }, priceDropAlert: { id: expect.any(String) } });
  expect((await ask([variantId], "user_other")).data._entities).toEqual([
    { backInStockAlert: null, priceDropAlert: null },
  ]);
  expect(await readdir(folder)).not.toEqual([]);
});
