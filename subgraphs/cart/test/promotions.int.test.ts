import type { MerchantRole } from "@novatech/graphql/permissions";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  end,
  merchant,
  promote,
  promotionCreate,
  promotionEnd,
  promotionsQuery,
  promotionUpdate,
  staff,
} from "./promotion-operations.ts";
import { customer, startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let make: ReturnType<typeof promote>;
beforeAll(async () => {
  room = await startRoom();
  make = promote(room);
});
afterAll(() => room.stop());

const terms = { name: "Winter", percentBasisPoints: 1500 };
const create = async (input: object, request: object = staff) => {
  const wanted = { idempotencyKey: `new ${Math.random()}`, kind: "PERCENT_OFF", terms, ...input };
  return (await room.ask(promotionCreate, { input: wanted }, request)).data.promotionCreate;
};
const update = async (input: object, request: object = staff) => {
  const wanted = { idempotencyKey: `edit ${Math.random()}`, expectedVersion: 1, terms, ...input };
  return (await room.ask(promotionUpdate, { input: wanted }, request)).data.promotionUpdate;
};

describe("making a promotion", () => {
  it("shows all of it, with its code in upper case", async () => {
    const { promotion, userErrors } = await create({
      code: " winter-26 ",
      terms: {
        ...terms,
        productIds: ["prod_1", "prod_2"],
        minimumSubtotal: { minorUnits: "5000", currencyCode: "EUR" },
        endsAt: "2026-03-01T00:00:00Z",
        usageLimit: 100,
        usageLimitPerCustomer: 1,
        customersOnly: true,
      },
    });
    expect(userErrors).toEqual([]);
    expect(promotion).toMatchObject({
      version: 1,
      name: "Winter",
      code: "WINTER-26",
      kind: "PERCENT_OFF",
      status: "RUNNING",
      percentBasisPoints: 1500,
      amount: null,
      merchant: null,
      merchantIds: [],
      productIds: ["prod_1", "prod_2"],
      minimumSubtotal: { amount: "50.00" },
      customersOnly: true,
      isExclusive: false,
      startsAt: "2026-01-05T09:00:00.000Z",
      endsAt: "2026-03-01T00:00:00.000Z",
      usageLimit: 100,
      usesHeld: 0,
      usesUsed: 0,
    });
  });

  it.each([
    ["BUY_X_GET_Y", { buyQuantity: 2, getQuantity: 1 }, { buyQuantity: 2, getQuantity: 1, percentBasisPoints: 10000 }],
    ["AMOUNT_OFF", { amount: { minorUnits: "500", currencyCode: "EUR" } }, { amount: { amount: "5.00" } }],
    ["FREE_SHIPPING", { startsAt: "2027-01-01T00:00:00Z" }, { status: "SCHEDULED", percentBasisPoints: null }],
  ])("of the kind %s", async (kind, own, shown) => {
    expect((await create({ kind, terms: { name: "One", ...own } })).promotion).toMatchObject({ kind, ...shown });
  });

  it("is refused with the field at fault", async () => {
    expect((await create({ terms: { name: "x", percentBasisPoints: 0 } })).userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["input", "terms", "percentBasisPoints"] },
    ]);
    for (const code of ["a", "with space", "x".repeat(41)])
      expect((await create({ code })).userErrors).toMatchObject([{ field: ["input", "code"] }]);
    expect((await create({ idempotencyKey: " " })).userErrors).toMatchObject([{ field: ["input", "idempotencyKey"] }]);
  });

  it("gives a code to one promotion at a time, also when two ask at the same moment", async () => {
    const both = await Promise.all([create({ code: "ONLY" }), create({ code: "ONLY" })]);
    const [made] = both.flatMap((one) => one.promotion ?? []);
    expect(both.flatMap((one) => one.userErrors)).toMatchObject([{ code: "INVALID_INPUT", field: ["input", "code"] }]);
    await end(room, made);
    expect((await create({ code: "ONLY" })).userErrors).toEqual([]);
  });

  it("is one promotion for one key, also at the same moment; the key with another input is refused", async () => {
    const wish = { idempotencyKey: "one wish", code: "WISH" };
    const answers = await Promise.all([create(wish), create(wish), create(wish)]);
    expect(new Set(answers.map(({ promotion }) => promotion?.id)).size).toBe(1);
    expect((await create({ ...wish, code: "OTHER" })).userErrors).toMatchObject([
      { code: "IDEMPOTENCY_KEY_REUSED", __typename: "IdempotencyKeyReusedError" },
    ]);
    // Another user's key is another key.
    expect((await create({ ...wish, code: "MINE", merchantId: "mrch_a" }, merchant)).userErrors).toEqual([]);
  });
});

describe("who may", () => {
  it("merchants' members work on what their merchant pays for, and on nothing else", async () => {
    const own = (await create({ merchantId: "mrch_a" }, merchant)).promotion;
    expect(own).toMatchObject({ merchant: { id: "mrch_a" } });
    for (const merchantId of [null, "mrch_b", "a\0b"])
      expect((await create({ merchantId }, merchant)).userErrors).toMatchObject([
        { code: "NOT_FOUND", field: ["input", "merchantId"] },
      ]);
    const others = (await create({ merchantId: "mrch_b" })).promotion;
    for (const promotionId of [others.id, "promo_none", "a\0b"])
      expect((await update({ promotionId }, merchant)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await update({ promotionId: own.id }, merchant)).promotion.version).toBe(2);
  });

  it("of a merchant's members owners and managers do; clerks, and staff of another area, do not", async () => {
    const as = (role: MerchantRole) => ({ viewer: { ...merchant.viewer, merchantRoles: { mrch_a: role } } });
    const moderator = { viewer: customer("user_moderator", ["staff", "staff:reviews"]) };
    const input = { idempotencyKey: "roles", kind: "PERCENT_OFF", merchantId: "mrch_a", terms };
    expect((await room.ask(promotionCreate, { input }, as("MANAGER"))).errors).toBeUndefined();
    for (const request of [as("CLERK"), moderator])
      for (const [query, variables] of [
        [promotionCreate, { input }],
        [promotionsQuery, { first: 1 }],
      ] as const)
        expect((await room.ask(query, variables, request)).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  it("shoppers and strangers are turned away", async () => {
    const input = { idempotencyKey: "k", kind: "PERCENT_OFF", terms };
    for (const [request, code] of [
      [{}, "UNAUTHENTICATED"],
      [{ viewer: customer("user_x") }, "FORBIDDEN"],
    ] as const) {
      const made = await room.ask(promotionCreate, { input }, request);
      expect(made.errors?.[0]?.extensions["code"]).toBe(code);
      const seen = await room.ask(promotionsQuery, { first: 1 }, request);
      expect(seen.errors?.[0]?.extensions["code"]).toBe(code);
    }
    // A scope without a membership opens nothing.
    const nobody = { viewer: customer("user_y", ["merchant"]) };
    const { errors } = await room.ask(promotionsQuery, { first: 9 }, nobody);
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});

describe("changing a promotion", () => {
  it("replaces its terms, counts the version, and keeps kind, code and start", async () => {
    const made = await make({ percentBasisPoints: 1000, usageLimit: 5 }, { code: "EDIT" });
    room.clock.advance(60_000);
    const { promotion } = await update({ promotionId: made.id, terms: { name: "Spring", percentBasisPoints: 2000 } });
    expect(promotion).toMatchObject({
      version: 2,
      name: "Spring",
      code: "EDIT",
      percentBasisPoints: 2000,
      usageLimit: null,
      startsAt: made.startsAt,
    });
  });

  it("is refused on an old version, below its uses, and once it has ended", async () => {
    const made = await make({ percentBasisPoints: 1000 }, { code: "RULES" });
    expect((await update({ promotionId: made.id, expectedVersion: 7 })).userErrors).toMatchObject([
      { __typename: "PromotionVersionConflictError", code: "VERSION_CONFLICT", promotion: { version: 1 } },
    ]);
    await room.app.database.sql`update promotions set uses_held = 1, uses_used = 2 where id = ${made.id}`;
    expect((await update({ promotionId: made.id, terms: { ...terms, usageLimit: 2 } })).userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["input", "terms", "usageLimit"] },
    ]);
    expect((await update({ promotionId: made.id, terms: { ...terms, usageLimit: 3 } })).userErrors).toEqual([]);
    expect((await end(room, { ...made, version: 2 })).promotion).toMatchObject({ status: "ENDED", version: 3 });
    expect((await update({ promotionId: made.id, expectedVersion: 3 })).userErrors).toMatchObject([
      { code: "PROMOTION_ENDED" },
    ]);
  });

  it("ended twice stays as it was; an old version is refused", async () => {
    const made = await make({ percentBasisPoints: 1000 }, { code: "STOP" });
    const ask = async (idempotencyKey: string, expectedVersion: number) => {
      const input = { idempotencyKey, promotionId: made.id, expectedVersion };
      return (await room.ask(promotionEnd, { input }, staff)).data.promotionEnd;
    };
    const first = await ask("stop", 1);
    expect(await ask("stop", 1)).toEqual(first);
    expect((await ask("stop again", 2)).promotion).toEqual(first.promotion);
    expect((await ask("stop late", 1)).userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
    const unknown = { idempotencyKey: "x", promotionId: "promo_none", expectedVersion: 1 };
    expect((await room.ask(promotionEnd, { input: unknown }, staff)).data.promotionEnd.userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });
});

describe("the list", () => {
  it("shows staff all, newest first, page by page, and merchants their own, in one statement", async () => {
    for (const name of ["p1", "p2", "p3"]) await make({ name, percentBasisPoints: 100 }, { merchantId: "mrch_list" });
    const ask = async (variables: object, request: object = staff) =>
      (await room.ask(promotionsQuery, variables, request)).data.promotions;
    const names = (page: { nodes: { name: string }[] }) => page.nodes.map((one) => one.name);
    const own = { merchantId: "mrch_list" };
    const first = await ask({ ...own, first: 2 });
    expect(names(first)).toEqual(["p3", "p2"]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true });
    expect(names(await ask({ ...own, first: 2, after: first.pageInfo.endCursor }))).toEqual(["p1"]);
    expect(names(await ask({ ...own, last: 2 }))).toEqual(["p2", "p1"]);
    expect((await ask({ first: 100 })).nodes.length).toBeGreaterThan(3);
    expect((await ask({ ...own, first: 9 }, merchant)).nodes).toEqual([]);
    const theirs: { merchant: { id: string } }[] = (await ask({ first: 100 }, merchant)).nodes;
    expect(new Set(theirs.map((one) => one.merchant.id))).toEqual(new Set(["mrch_a"]));
    const count = async (size: number) =>
      (await countStatements(room.app.database, () => ask({ first: size }))).statements.length;
    expect([await count(1), await count(20)]).toEqual([1, 1]);
    const bad = await room.ask(promotionsQuery, { first: 1, after: "nonsense" }, staff);
    expect(bad.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("seeding", () => {
  it("makes what is not there, repeats without effect, and names what is out of form", async () => {
    const seeds = [
      { id: "promo_seed_1", merchantId: null, code: "WELCOME", kind: "PERCENT_OFF", terms },
      {
        id: "promo_seed_2",
        merchantId: "mrch_a",
        code: null,
        kind: "BUY_X_GET_Y",
        terms: { name: "Three for two", buyQuantity: 2, getQuantity: 1 },
      },
    ] as const;
    expect(await room.app.seedPromotions(seeds)).toBe(2);
    expect(await room.app.seedPromotions(seeds)).toBe(0);
    expect(await room.app.seedPromotions([])).toBe(0);
    const wrong = { ...seeds[0], id: "promo_seed_3", terms: { name: "x" } };
    await expect(room.app.seedPromotions([wrong])).rejects.toThrow(/promo_seed_3/);
    await expect(room.app.seedPromotions([{ ...seeds[0], code: "?" }])).rejects.toThrow(/promo_seed_1/);
  });
});
