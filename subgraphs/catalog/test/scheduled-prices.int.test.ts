import { readData } from "@novatech/contracts/event";
import { priceChangedV1 } from "@novatech/contracts/catalog";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  auroraMember,
  basaltMember,
  type CatalogUnderTest,
  productDraft,
  shopper,
  startCatalog,
  variantDraft,
} from "./catalog-under-test.ts";
import { runDueTimers } from "./due-timers.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const after = (milliseconds: number): string => new Date(catalog.clock.now().getTime() + milliseconds).toISOString();

let count = 0;
/** A shown product with one variant at 100.00 USD since 40 days. */
async function lamp(): Promise<{ id: string; variantId: string; slug: string }> {
  count += 1;
  const slug = `lamp-${count}`;
  await catalog.app.commands.seedProducts([productDraft(slug, { variants: [variantDraft(`${slug}-A`, 10_000n)] })]);
  catalog.clock.advance(40 * dayMs);
  const { data } = await catalog.ask(`{ product(slug: "${slug}") { id variants(first: 1) { nodes { id } } } }`);
  return { id: data.product.id, variantId: data.product.variants.nodes[0].id, slug };
}

const schedule = (variantId: string, input: object, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: PriceScheduleCreateInput!) { priceScheduleCreate(input: $input) {
      scheduledPrice { id from until money { amount } } variant { price(currency: "USD") { money { amount } } }
      userErrors { code message field } } }`,
    { input: { variantId, currency: "USD", amountMinor: "8000", until: after(2 * hourMs), ...input } },
    request,
  );
const cancel = (scheduledPriceId: string, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: PriceScheduleCancelInput!) { priceScheduleCancel(input: $input) {
      variant { price(currency: "USD") { money { amount } } } userErrors { code field } } }`,
    { input: { scheduledPriceId } },
    request,
  );
const setRegular = async (slug: string, amountMinor: string) =>
  catalog.ask(
    `mutation ($sku: String!, $amountMinor: BigInt!) { productVariantPricesSet(input: { prices: [{ sku: $sku, currency: "USD", amountMinor: $amountMinor }] }) {
      changedCount } }`,
    { sku: `${slug}-A`, amountMinor },
    auroraMember,
  );
const priceOf = async (slug: string) =>
  (
    await catalog.ask(`{ product(slug: "${slug}") { variants(first: 1) { nodes { price(currency: "USD") {
      money { amount } previous { amount } lowestOf30Days { amount } } } } } }`)
  ).data.product.variants.nodes[0].price;
const quoted = async (variantId: string) =>
  (
    await catalog.ask(
      `query ($ids: [ID!]!) { variantsForQuote(variantIds: $ids, currency: "USD") { unitPriceMinor } }`,
      { ids: [variantId] },
      { caller: { name: "cart", scopes: ["internal:prices"] } },
    )
  ).data.variantsForQuote[0].unitPriceMinor;
const toldPrices = async (id: string) =>
  (await catalog.told())
    .filter(({ aggregate_id, type }) => aggregate_id === id && type === "price.changed.v1")
    .map(({ payload }) => readData(priceChangedV1, { data: payload } as never))
    .map(({ version, price }) => [version, price.amountMinor]);

test("a scheduled price holds from its first to just before its last moment, whether or not a timer has run", async () => {
  const { variantId, slug } = await lamp();
  await schedule(variantId, { from: after(hourMs), until: after(2 * hourMs) });
  expect([(await priceOf(slug)).money.amount, await quoted(variantId)]).toEqual(["100.00", "10000"]);
  catalog.clock.advance(hourMs - 1);
  expect(await quoted(variantId)).toBe("10000");
  catalog.clock.advance(1);
  expect([(await priceOf(slug)).money.amount, await quoted(variantId)]).toEqual(["80.00", "8000"]);
  catalog.clock.advance(hourMs - 1);
  expect(await quoted(variantId)).toBe("8000");
  catalog.clock.advance(1);
  expect([(await priceOf(slug)).money.amount, await quoted(variantId)]).toEqual(["100.00", "10000"]);
});

test("other rooms are told when it begins and when the regular price is back, each as a version of the product", async () => {
  const { id, variantId } = await lamp();
  await schedule(variantId, { from: after(hourMs), until: after(2 * hourMs) });
  await runDueTimers(catalog);
  expect(await toldPrices(id)).toEqual([]);
  catalog.clock.advance(hourMs);
  await runDueTimers(catalog);
  catalog.clock.advance(hourMs);
  await runDueTimers(catalog);
  expect(await toldPrices(id)).toEqual([
    [2, 8_000n],
    [3, 10_000n],
  ]);
});

test("one that begins now is told at once, shown beside what it was and the lowest of the 30 days before", async () => {
  const { id, variantId, slug } = await lamp();
  const { data, errors } = await schedule(variantId, {});
  expect(errors).toEqual([]);
  expect(data.priceScheduleCreate).toMatchObject({
    scheduledPrice: { money: { amount: "80.00" } },
    variant: { price: { money: { amount: "80.00" } } },
    userErrors: [],
  });
  expect(await priceOf(slug)).toEqual({
    money: { amount: "80.00" },
    previous: { amount: "100.00" },
    lowestOf30Days: { amount: "100.00" },
  });
  expect(await toldPrices(id)).toEqual([[2, 8_000n]]);
});

test("a price that is raised to be reduced shows how low it had been", async () => {
  const { slug } = await lamp();
  await setRegular(slug, "15000");
  catalog.clock.advance(5 * dayMs);
  expect(await priceOf(slug)).toMatchObject({ previous: null, lowestOf30Days: null });
  await setRegular(slug, "12000");
  expect(await priceOf(slug)).toEqual({
    money: { amount: "120.00" },
    previous: { amount: "150.00" },
    lowestOf30Days: { amount: "100.00" },
  });
  catalog.clock.advance(30 * dayMs);
  expect(await priceOf(slug)).toMatchObject({ previous: null, lowestOf30Days: null });
});

test("a regular price that changes meanwhile is neither paid nor told before the scheduled one ends", async () => {
  const { id, variantId, slug } = await lamp();
  await schedule(variantId, {});
  await setRegular(slug, "9000");
  expect(await quoted(variantId)).toBe("8000");
  const { data } = await catalog.ask(`{ product(slug: "${slug}") { version } }`);
  await catalog.ask(
    `mutation ($id: ID!, $version: Int!) { productVariantPriceSet(input: { variantId: $id, currency: "USD", amountMinor: "9500", expectedVersion: $version }) {
      product { version } } }`,
    { id: variantId, version: data.product.version },
    auroraMember,
  );
  expect(await toldPrices(id)).toEqual([[2, 8_000n]]);
  catalog.clock.advance(2 * hourMs);
  await runDueTimers(catalog);
  expect((await toldPrices(id)).at(-1)).toEqual([5, 9_500n]);
});

test("an import sets the regular price and tells what is paid", async () => {
  const { id, variantId, slug } = await lamp();
  await schedule(variantId, {});
  await catalog.app.commands.seedProducts([productDraft(slug, { variants: [variantDraft(`${slug}-A`, 11_000n)] })]);
  expect(await quoted(variantId)).toBe("8000");
  const told = (await catalog.told()).findLast(({ aggregate_id }) => aggregate_id === id);
  expect(told).toMatchObject({
    type: "product.published.v1",
    payload: { variants: [{ prices: [{ amountMinor: "8000" }] }] },
  });
});

test("two that overlap are refused; one that begins when another ends is not", async () => {
  const { variantId } = await lamp();
  await schedule(variantId, { from: after(hourMs), until: after(3 * hourMs) });
  for (const [from, until] of [
    [0, 2],
    [2, 4],
    [0, 9],
    [1.5, 2],
  ] as const) {
    const { data } = await schedule(variantId, { from: after(from * hourMs), until: after(until * hourMs) });
    expect(data.priceScheduleCreate).toMatchObject({
      scheduledPrice: null,
      userErrors: [{ code: "PRICE_SCHEDULE_OVERLAPS", field: ["input", "from"] }],
    });
  }
  const next = await schedule(variantId, { from: after(3 * hourMs), until: after(4 * hourMs) });
  expect(next.data.priceScheduleCreate.userErrors).toEqual([]);
});

test("of two that are asked for at once and overlap, one is kept", async () => {
  const { variantId } = await lamp();
  const both = await Promise.all([schedule(variantId, {}), schedule(variantId, { amountMinor: "7000" })]);
  const kept = both.filter(({ data }) => data.priceScheduleCreate.scheduledPrice !== null);
  expect(kept).toHaveLength(1);
});

test("what makes no sense is refused with what would be right", async () => {
  const { variantId } = await lamp();
  const refused = async (input: object, request: object = auroraMember) =>
    (await schedule(variantId, input, request)).data.priceScheduleCreate.userErrors.map(
      ({ code, field }: { code: string; field: string[] }) => [code, field[1]],
    );
  expect(await refused({ from: after(-1) })).toEqual([["INVALID_INPUT", "from"]]);
  expect(await refused({ from: after(3 * 366 * dayMs), until: after(3 * 367 * dayMs) })).toEqual([
    ["INVALID_INPUT", "from"],
  ]);
  expect(await refused({ until: after(0) })).toEqual([["INVALID_INPUT", "until"]]);
  expect(await refused({ until: after(3 * 366 * dayMs) })).toEqual([["INVALID_INPUT", "until"]]);
  expect(await refused({ amountMinor: "-1" })).toEqual([["INVALID_INPUT", "amountMinor"]]);
  expect(await refused({ currency: "EUR" })).toEqual([["INVALID_INPUT", "currency"]]);
  expect(await refused({ variantId: "var_none" })).toEqual([["NOT_FOUND", "variantId"]]);
  expect(await refused({}, basaltMember)).toEqual([["NOT_FOUND", "variantId"]]);
  expect((await schedule(variantId, {}, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
});

test("at most twenty are planned for a variant in a currency", async () => {
  const { variantId } = await lamp();
  const add = (hour: number) => schedule(variantId, { from: after(hour * hourMs), until: after((hour + 1) * hourMs) });
  for (let hour = 0; hour < 20; hour += 1) await add(hour);
  expect((await add(30)).data.priceScheduleCreate.userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
});

test("one that is taken back before it begins never was; one that holds ends now and stays in the history", async () => {
  const { id, variantId, slug } = await lamp();
  const later = (await schedule(variantId, { from: after(5 * hourMs), until: after(6 * hourMs) })).data;
  await cancel(later.priceScheduleCreate.scheduledPrice.id);
  const now = (await schedule(variantId, {})).data;
  catalog.clock.advance(hourMs);
  const scheduledPriceId = now.priceScheduleCreate.scheduledPrice.id;
  expect((await cancel(scheduledPriceId, basaltMember)).data.priceScheduleCancel.userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
  const { data } = await cancel(scheduledPriceId);
  expect(data.priceScheduleCancel.variant.price.money.amount).toBe("100.00");
  expect((await cancel(scheduledPriceId)).data.priceScheduleCancel.userErrors).toEqual([]);
  catalog.clock.advance(10 * hourMs);
  await runDueTimers(catalog);
  expect(await toldPrices(id)).toEqual([
    [2, 8_000n],
    [3, 10_000n],
  ]);
  const history = await historyOf(slug);
  expect(history.nodes.map((step: { money: { amount: string } }) => step.money.amount)).toEqual([
    "100.00",
    "80.00",
    "100.00",
  ]);
});

const historyOf = async (slug: string, page = "first: 10", request: object = auroraMember) =>
  (
    await catalog.ask(
      `{ product(slug: "${slug}") { variants(first: 1) { nodes { scheduledPrices { money { amount } } priceHistory(currency: "USD", ${page}) {
        nodes { money { amount } regular { amount } isScheduled changedAt } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } } } } }`,
      {},
      request,
    )
  ).data.product.variants.nodes[0].priceHistory;

test("the history keeps every change, the newest first, in pages from either end; for the merchant alone", async () => {
  const { variantId, slug } = await lamp();
  await setRegular(slug, "9000");
  catalog.clock.advance(hourMs);
  await schedule(variantId, {});
  catalog.clock.advance(3 * hourMs);
  const all = await historyOf(slug);
  expect(
    all.nodes.map((step: { money: { amount: string }; regular: { amount: string }; isScheduled: boolean }) => [
      step.money.amount,
      step.regular.amount,
      step.isScheduled,
    ]),
  ).toEqual([
    ["90.00", "90.00", false],
    ["80.00", "90.00", true],
    ["90.00", "90.00", false],
    ["100.00", "100.00", false],
  ]);
  const first = await historyOf(slug, "first: 3");
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const next = await historyOf(slug, `first: 3, after: "${first.pageInfo.endCursor}"`);
  expect(next.nodes).toEqual(all.nodes.slice(3));
  const last = await historyOf(slug, "last: 2");
  expect(last.nodes).toEqual(all.nodes.slice(2));
  expect(await historyOf(slug, "first: 3", basaltMember)).toBeNull();
  expect(await historyOf(slug, "first: 3", {})).toBeNull();
});

test("reductions, schedules and histories of twenty variants cost the statements of one", async () => {
  const variants = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => variantDraft(`${name}-${index}`));
  await catalog.app.commands.seedProducts([
    productDraft("one-form", { variants: variants(1, "ONE") }),
    productDraft("twenty-forms", { variants: variants(20, "TWENTY") }),
  ]);
  const cost = async (slug: string) =>
    (
      await countStatements(catalog.app.database, () =>
        catalog.ask(
          `{ product(slug: "${slug}") { name variants(first: 20) { nodes {
            price(currency: "USD") { money { amount } previous { amount } lowestOf30Days { amount } }
            scheduledPrices { id } priceHistory(currency: "USD", first: 2) { nodes { changedAt } } } } } }`,
          {},
          auroraMember,
        ),
      )
    ).statements.length;
  // product; variants with prices; reductions; schedules; histories
  expect([await cost("one-form"), await cost("twenty-forms")]).toEqual([5, 5]);
});

test("an answer is kept no longer than the price holds", async () => {
  const { variantId, slug } = await lamp();
  await schedule(variantId, { until: after(90_000) });
  const limits: number[] = [];
  await catalog.ask(
    `{ product(slug: "${slug}") { variants(first: 1) { nodes { price(currency: "USD") { money { amount } } } } } }`,
    {},
    { limitCaching: ({ maxAgeSeconds }) => void limits.push(maxAgeSeconds) },
  );
  expect(limits).toEqual([90]);
});
