import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forCheckout, orders, readyCart, select } from "./operations.ts";
import {
  apply,
  discountedQuote,
  discountsQuery,
  end,
  promote,
  promotionUpdate,
  staff,
  voucherRemove,
} from "./promotion-operations.ts";
import { customer, product, startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let make: ReturnType<typeof promote>;
beforeAll(async () => {
  room = await startRoom();
  make = promote(room);
  await room.sell(product("lamp"));
  await room.sell(product("book", { merchantId: "mrch_b", variant: { taxClass: "REDUCED" } }));
});
afterAll(() => room.stop());

const cartOf = async (request: object) => (await room.ask(discountsQuery, {}, request)).data.cart;

describe("a voucher", () => {
  it("makes every line cheaper, to the cent, and the quote, and orders reads it", async () => {
    await make({ percentBasisPoints: 1000, usageLimit: 100 }, { code: "TEN" });
    const cartToken = await readyCart(room);
    const { cart } = await apply(room, " ten ", { cartToken });
    // 2 × 19.99 + 19.99 = 59.97; delivery 2 × 4.99 stays.
    expect(cart).toMatchObject({
      version: 4,
      vouchers: [{ code: "TEN", name: "TEN", discount: { amount: "6.00" } }],
      discounts: [{ name: "TEN", code: "TEN", amount: { amount: "6.00" } }],
      problems: [],
      cost: {
        discount: { amount: "6.00" },
        subtotal: { gross: { amount: "53.97" } },
        total: { gross: { amount: "63.95" } },
      },
    });
    const seen = await cartOf({ cartToken });
    expect(seen.lines.nodes).toEqual([
      { discount: { amount: "4.00" }, cost: { gross: { amount: "35.98" } } },
      { discount: { amount: "2.00" }, cost: { gross: { amount: "17.99" } } },
    ]);
    const { quote } = (await room.ask(discountedQuote, {}, { cartToken })).data.cartQuote;
    expect(quote).toMatchObject({
      discounts: [{ code: "TEN", amount: { amount: "6.00" } }],
      total: { gross: { minorUnits: "6395" } },
    });
    const { data } = await room.ask(forCheckout, { id: quote.id }, orders);
    expect(data.quoteForCheckout).toMatchObject({
      hasCountedPromotions: true,
      lines: [
        { discount: "400", cost: { gross: "3598" } },
        { discount: "200", cost: { gross: "1799" } },
      ],
      total: { gross: "6395" },
    });
  });

  it("applied twice changes nothing; taken out it is gone; what is not there is not found", async () => {
    await make({ percentBasisPoints: 1000 }, { code: "TWICE" });
    const cartToken = await readyCart(room);
    expect((await apply(room, "TWICE", { cartToken })).cart.version).toBe(4);
    expect((await apply(room, "TWICE", { cartToken })).cart).toMatchObject({
      version: 4,
      vouchers: [{ code: "TWICE" }],
    });
    const remove = async () =>
      (await room.ask(voucherRemove, { input: { code: "twice" } }, { cartToken })).data.cartVoucherRemove;
    expect((await remove()).cart).toMatchObject({ version: 5, vouchers: [], discounts: [] });
    expect((await remove()).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["input", "code"] }]);
  });

  it("that is unknown, not begun or ended is refused in the same words", async () => {
    await make({ percentBasisPoints: 1000, startsAt: "2026-02-01T00:00:00Z" }, { code: "SOON" });
    await make(
      { percentBasisPoints: 1000, startsAt: "2025-01-01T00:00:00Z", endsAt: "2025-02-01T00:00:00Z" },
      { code: "OVER" },
    );
    await end(room, await make({ percentBasisPoints: 1000 }, { code: "ENDED" }));
    const cartToken = await readyCart(room);
    const said = async (code: string) => {
      const [refusal] = (await apply(room, code, { cartToken })).userErrors;
      expect(refusal).toMatchObject({ code: "VOUCHER_INVALID", __typename: "InvalidInputError" });
      return refusal.message.replace(code, "CODE");
    };
    expect(new Set([await said("NOBODY"), await said("SOON"), await said("OVER"), await said("ENDED")]).size).toBe(1);
    expect((await apply(room, "no spaces please", { cartToken })).userErrors).toMatchObject([
      { code: "INVALID_INPUT" },
    ]);
  });

  it("cannot be guessed: after ten wrong codes the cart waits for 15 minutes, the right code too", async () => {
    await make({ percentBasisPoints: 1000 }, { code: "SECRET" });
    const cartToken = await readyCart(room);
    const codes = Array.from({ length: 12 }, (_, index) => `GUESS-${index}`);
    const refusals = await Promise.all(codes.map((code) => apply(room, code, { cartToken })));
    const refusedWith = (code: string) => refusals.filter(({ userErrors }) => userErrors[0].code === code).length;
    expect([refusedWith("VOUCHER_INVALID"), refusedWith("TOO_MANY_ATTEMPTS")]).toEqual([10, 2]);
    expect((await apply(room, "SECRET", { cartToken })).userErrors[0].code).toBe("TOO_MANY_ATTEMPTS");
    room.clock.advance(15 * 60_000);
    expect((await apply(room, "SECRET", { cartToken })).cart.vouchers).toHaveLength(1);
  });

  it("says what is missing, and works when it is there", async () => {
    await make(
      { percentBasisPoints: 1000, minimumSubtotal: { minorUnits: "5000", currencyCode: "EUR" } },
      { code: "FIFTY" },
    );
    await make({ buyQuantity: 2, getQuantity: 1 }, { code: "THREE", kind: "BUY_X_GET_Y" });
    await make({ percentBasisPoints: 1000, merchantIds: ["mrch_b"] }, { code: "BOOKS" });
    await make({ amount: { minorUnits: "100", currencyCode: "USD" } }, { code: "DOLLAR", kind: "AMOUNT_OFF" });
    await make({ percentBasisPoints: 1000, customersOnly: true }, { code: "KNOWN" });
    await make({ percentBasisPoints: 1000, usageLimitPerCustomer: 1 }, { code: "ONCE" });
    const { cartToken } = await room.guestCart([{ variantId: "var_lamp", quantity: 1 }]);
    const refusalOf = async (code: string) => (await apply(room, code, { cartToken })).userErrors[0];
    const about = { __typename: "VoucherNotApplicableError", code: "VOUCHER_NOT_APPLICABLE", field: ["input", "code"] };
    expect(await refusalOf("FIFTY")).toMatchObject({
      ...about,
      obstacle: "MINIMUM_NOT_REACHED",
      missing: { amount: "30.01" },
      missingQuantity: null,
    });
    expect(await refusalOf("THREE")).toMatchObject({ ...about, obstacle: "TOO_FEW_UNITS", missingQuantity: 2 });
    expect(await refusalOf("BOOKS")).toMatchObject({ ...about, obstacle: "NOTHING_FITS" });
    expect(await refusalOf("DOLLAR")).toMatchObject({ ...about, obstacle: "OTHER_CURRENCY" });
    expect(await refusalOf("KNOWN")).toMatchObject({ ...about, obstacle: "LOG_IN_NEEDED" });
    expect(await refusalOf("ONCE")).toMatchObject({ ...about, obstacle: "LOG_IN_NEEDED" });

    const add = `mutation { cartLinesAdd(input: { lines: [{ variantId: "var_lamp", quantity: 2 }] }) { cart { version } } }`;
    await room.ask(add, {}, { cartToken });
    await apply(room, "THREE", { cartToken });
    // The cheapest of three is free, then 10 % of what is left.
    expect((await apply(room, "FIFTY", { cartToken })).cart).toMatchObject({
      discounts: [
        { code: "THREE", amount: { amount: "19.99" } },
        { code: "FIFTY", amount: { amount: "4.00" } },
      ],
    });
  });

  it("that no longer fits stays in the cart and says why; the quote is made without it", async () => {
    const used = await make({ percentBasisPoints: 1000 }, { code: "LATER" });
    const cartToken = await readyCart(room);
    await apply(room, "LATER", { cartToken });
    const terms = {
      name: "Later",
      percentBasisPoints: 1000,
      minimumSubtotal: { minorUnits: "6000", currencyCode: "EUR" },
    };
    const edit = { idempotencyKey: "later", promotionId: used.id, expectedVersion: 1, terms };
    await room.ask(promotionUpdate, { input: edit }, staff);
    expect(await cartOf({ cartToken })).toMatchObject({
      vouchers: [{ code: "LATER", name: "Later", discount: { amount: "0.00" } }],
      discounts: [],
      problems: [
        {
          code: "VOUCHER_NOT_APPLICABLE",
          voucherCode: "LATER",
          obstacle: "MINIMUM_NOT_REACHED",
          missing: { amount: "0.03" },
          line: null,
        },
      ],
    });
    await end(room, { ...used, version: 2 });
    expect(await cartOf({ cartToken })).toMatchObject({
      vouchers: [{ code: "LATER", name: null }],
      problems: [{ code: "VOUCHER_INVALID", obstacle: null }],
    });
    const { quote } = (await room.ask(discountedQuote, {}, { cartToken })).data.cartQuote;
    expect(quote).toMatchObject({ discounts: [], total: { gross: { minorUnits: "6995" } } });
  });

  it("that stands alone is refused beside another, and the other way round; five are the most", async () => {
    await make({ percentBasisPoints: 5000, isExclusive: true }, { code: "ALONE" });
    for (const code of ["V-1", "V-2", "V-3", "V-4", "V-5", "V-6"]) await make({ percentBasisPoints: 100 }, { code });
    const cartToken = await readyCart(room);
    await apply(room, "V-1", { cartToken });
    expect((await apply(room, "ALONE", { cartToken })).userErrors).toMatchObject([
      { code: "VOUCHER_NOT_APPLICABLE", obstacle: "NOT_COMBINABLE", message: expect.stringContaining("V-1") },
    ]);
    for (const code of ["V-2", "V-3", "V-4", "V-5"]) await apply(room, code, { cartToken });
    expect((await apply(room, "V-6", { cartToken })).userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
    const other = await readyCart(room);
    await apply(room, "ALONE", { cartToken: other });
    expect((await apply(room, "V-1", { cartToken: other })).userErrors).toMatchObject([{ obstacle: "NOT_COMBINABLE" }]);
  });

  it("for free delivery works once delivery is chosen, and only for the merchant who pays", async () => {
    await make({}, { code: "SHIP-A", kind: "FREE_SHIPPING", merchantId: "mrch_a" });
    const cartToken = await readyCart(room);
    const { cart } = await apply(room, "SHIP-A", { cartToken });
    expect(cart.cost).toMatchObject({ discount: { amount: "4.99" }, shipping: { gross: { amount: "4.99" } } });
    const { quote } = (await room.ask(discountedQuote, {}, { cartToken })).data.cartQuote;
    const { data } = await room.ask(forCheckout, { id: quote.id }, orders);
    expect(data.quoteForCheckout).toMatchObject({
      hasCountedPromotions: false,
      shipping: [
        { merchantId: "mrch_a", taxRateBasisPoints: 1900, cost: { gross: "0" } },
        { merchantId: "mrch_b", taxRateBasisPoints: 1900, cost: { gross: "499" } },
      ],
    });
  });

  it("refuses an old version and keeps the cart; needs a cart", async () => {
    await make({ percentBasisPoints: 1000 }, { code: "STALE" });
    const cartToken = await readyCart(room);
    const stale = `mutation { cartVoucherApply(input: { code: "STALE", expectedVersion: 1 }) { cart { version } userErrors { code } } }`;
    expect((await room.ask(stale, {}, { cartToken })).data.cartVoucherApply).toMatchObject({
      cart: null,
      userErrors: [{ code: "VERSION_CONFLICT" }],
    });
    expect((await cartOf({ cartToken })).vouchers).toEqual([]);
    expect((await apply(room, "STALE", {})).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("comes along when a guest logs in", async () => {
    await make({ percentBasisPoints: 1000 }, { code: "ALONG" });
    const cartToken = await readyCart(room);
    await apply(room, "ALONG", { cartToken });
    const viewer = customer("user_along");
    await room.ask(`mutation { cartMerge(input: {}) { cart { id } } }`, {}, { viewer, cartToken });
    expect((await cartOf({ viewer })).vouchers).toMatchObject([{ code: "ALONG" }]);
  });
});

describe("a promotion without a code", () => {
  it("is for every cart it fits, also one that gets its first thing in this operation, and costs one statement", async () => {
    const cartToken = await readyCart(room);
    const plain = await countStatements(room.app.database, () => cartOf({ cartToken }));
    const sale = await make({ percentBasisPoints: 5000, productIds: ["prod_lamp"] });
    const promoted = await countStatements(room.app.database, () => cartOf({ cartToken }));
    expect(promoted.statements.length - plain.statements.length).toBe(1);
    const { cart, cartToken: fresh } = await room.guestCart();
    expect(cart.version).toBe(1);
    const add = `mutation { cartLinesAdd(input: { lines: [{ variantId: "var_lamp", quantity: 1 }] }) {
      cart { discounts { name code amount { amount } } lines(first: 1) { nodes { cost { gross { amount } } } } } } }`;
    expect((await room.ask(add, {}, { cartToken: fresh })).data.cartLinesAdd.cart).toEqual({
      // Half of 19.99, to the even cent.
      discounts: [{ name: "Automatic", code: null, amount: { amount: "10.00" } }],
      lines: { nodes: [{ cost: { gross: { amount: "9.99" } } }] },
    });
    await end(room, sale);
    expect((await cartOf({ cartToken: fresh })).discounts).toEqual([]);
  });

  it("that stands alone and takes more off keeps a voucher out, which says so", async () => {
    await make({ percentBasisPoints: 1000 }, { code: "WEAK" });
    const cartToken = await readyCart(room);
    await apply(room, "WEAK", { cartToken });
    const strong = await make({ name: "Half price", percentBasisPoints: 5000, isExclusive: true });
    expect(await cartOf({ cartToken })).toMatchObject({
      discounts: [{ name: "Half price" }],
      problems: [{ voucherCode: "WEAK", obstacle: "NOT_COMBINABLE", message: expect.stringContaining("Half price") }],
    });
    await end(room, strong);
  });

  it("sums to the cent in every quote: lines, delivery, tax lines", async () => {
    const sale = await make({ percentBasisPoints: 3333 });
    const cartToken = await readyCart(room);
    await room.ask(select, { input: { deliveryOptionId: "express" } }, { cartToken });
    const { quote } = (await room.ask(discountedQuote, {}, { cartToken })).data.cartQuote;
    const sum = (amounts: { minorUnits: string }[]) =>
      amounts.reduce((total, one) => total + BigInt(one.minorUnits), 0n);
    const lines: { cost: Record<"net" | "tax" | "gross", { minorUnits: string }> }[] = quote.lines;
    expect(sum([...lines.map((line) => line.cost.gross), quote.shipping.gross])).toBe(
      BigInt(quote.total.gross.minorUnits),
    );
    expect(sum(quote.taxLines.map((line: { tax: { minorUnits: string } }) => line.tax))).toBe(
      BigInt(quote.total.tax.minorUnits),
    );
    await end(room, sale);
  });
});
