import type { CloudEvent } from "@novatech/contracts/event";
import type { MerchantRole } from "@novatech/graphql/permissions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standingTimer } from "../src/db/standing-store.ts";
import {
  auroraId,
  auroraMember,
  basaltId,
  type CatalogUnderTest,
  productDraft,
  staff,
  startCatalog,
  variantDraft,
} from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.app.commands.seedProducts([
    ...Array.from({ length: 230 }, (_, index) => productDraft(`lamp-${index}`)),
    productDraft("hidden"),
    productDraft("stone", { merchantId: basaltId, variants: [variantDraft("stone-1")] }),
  ]);
  const { data } = await catalog.ask(`{ product(slug: "hidden") { id version } }`);
  await catalog.ask(
    `mutation ($input: ProductUnpublishInput!) { productUnpublish(input: $input) { userErrors { code } } }`,
    { input: { productId: data.product.id, expectedVersion: data.product.version } },
    staff,
  );
});
afterAll(() => catalog.end());

/** Hears of a merchant's standing, as the transport would tell it. */
async function hear(type: "merchant.suspended.v1" | "merchant.reinstated.v1"): Promise<void> {
  const event: CloudEvent = {
    specversion: "1.0",
    id: `event-${type}`,
    source: "/users",
    type,
    subject: auroraId,
    time: "2026-03-01T09:00:00Z",
    datacontenttype: "application/json",
    aggregateversion: 1,
    topic: "users.merchant",
    causationid: null,
    data: { merchantId: auroraId },
  };
  const handler = catalog.app.handlers.find((one) => one.type === type);
  await catalog.app.database.transaction(async (tx) => handler?.handle(tx, event));
}

/** Does what is due for the merchant now, until nothing is. */
async function follow(): Promise<number> {
  for (let turns = 0; ; turns += 1) {
    const due = await catalog.app.database.sql`
      select key from timers where kind = ${standingTimer} and due_at <= ${catalog.clock.now().toISOString()}`;
    if (due.length === 0) return turns;
    await catalog.app.database.sql`delete from timers where kind = ${standingTimer}`;
    const timer = { kind: standingTimer, key: auroraId, dueAt: catalog.clock.now(), payload: {} };
    await catalog.app.database.transaction(async (tx) => catalog.app.timers[standingTimer]?.(tx, timer));
  }
}

const shown = async (): Promise<number> => {
  const [row] = await catalog.app.database.sql`select count(*)::integer as count from products where is_published`;
  return row?.["count"] as number;
};
const quoted = `query ($ids: [ID!]!) { variantsForQuote(variantIds: $ids, currency: "USD") { variantId } }`;

describe("a merchant that is suspended", () => {
  it("has nothing in the shop and nothing in a check-out, some hundred products a transaction, and others go on", async () => {
    const { data } = await catalog.ask(`{ product(slug: "lamp-0") { variants(first: 1) { nodes { id } } } }`);
    const ids = [data.product.variants.nodes[0].id];
    const caller = { caller: { name: "cart", scopes: ["internal:prices"] } };
    expect((await catalog.ask(quoted, { ids }, caller)).data.variantsForQuote).toHaveLength(1);
    const before = (await catalog.told()).length;
    await hear("merchant.suspended.v1");
    await hear("merchant.suspended.v1");
    expect(await follow()).toBe(2);
    expect(await shown()).toBe(1);
    expect((await catalog.ask(quoted, { ids }, caller)).data.variantsForQuote).toEqual([]);
    const told = (await catalog.told()).slice(before).filter(({ type }) => type === "product.unpublished.v1");
    expect(told).toHaveLength(230);
  });

  it("has what is shown meanwhile hidden within five minutes", async () => {
    const { data } = await catalog.ask(`{ product(slug: "lamp-1") { id version } }`, {}, auroraMember);
    const input = { productId: data.product.id, expectedVersion: data.product.version };
    await catalog.ask(
      `mutation ($input: ProductPublishInput!) { productPublish(input: $input) { userErrors { code } } }`,
      { input },
      staff,
    );
    expect(await shown()).toBe(2);
    catalog.clock.advance(5 * 60_000);
    expect(await follow()).toBe(1);
    expect(await shown()).toBe(1);
  });

  it("has what was shown before shown again when it sells again, and nothing else", async () => {
    await hear("merchant.reinstated.v1");
    expect(await follow()).toBe(2);
    expect(await shown()).toBe(231);
    expect((await catalog.ask(`{ product(slug: "hidden") { id } }`)).data.product).toBeNull();
    catalog.clock.advance(10 * 60_000);
    expect(await follow()).toBe(0);
  });
});

describe("a member's role", () => {
  const priceSet = `mutation ($input: ProductVariantPriceSetInput!) { productVariantPriceSet(input: $input) { userErrors { code } } }`;
  const memberAs = (role: MerchantRole) => {
    const { viewer } = auroraMember;
    if (viewer?.kind !== "user") throw new Error("a user was expected");
    return { viewer: { ...viewer, merchantRoles: { [auroraId]: role } } };
  };
  const wish = async () => {
    const { data } = await catalog.ask(`{ product(slug: "lamp-2") { version variants(first: 1) { nodes { id } } } }`);
    const { version: expectedVersion, variants } = data.product;
    return { variantId: variants.nodes[0].id, currency: "USD", amountMinor: "12345", expectedVersion };
  };

  it.each(["OWNER", "MANAGER"] as const)("%s changes a price", async (role) => {
    const { data, errors } = await catalog.ask(priceSet, { input: await wish() }, memberAs(role));
    expect(errors).toEqual([]);
    expect(data.productVariantPriceSet.userErrors).toEqual([]);
  });

  it("CLERK, and one the token does not tell of, change none, but see what is not shown", async () => {
    const { viewer } = memberAs("CLERK");
    const { merchantRoles: _roles, ...untold } = viewer;
    for (const who of [viewer, untold]) {
      const { errors } = await catalog.ask(priceSet, { input: await wish() }, { viewer: who });
      expect(errors).toMatchObject([{ code: "FORBIDDEN", message: expect.stringContaining("role") }]);
    }
    expect((await catalog.ask(`{ product(slug: "hidden") { name } }`, {}, { viewer })).data.product).toEqual({
      name: "hidden",
    });
  });
});

it("what staff and members do is told of, in the transaction that does it", async () => {
  const { data } = await catalog.ask(`{ product(slug: "lamp-3") { id version } }`);
  const unpublish = `mutation ($input: ProductUnpublishInput!) { productUnpublish(input: $input) { userErrors { code } } }`;
  const input = { productId: data.product.id, expectedVersion: data.product.version };
  const before = (await catalog.told()).length;
  await catalog.ask(unpublish, { input }, staff);
  await catalog.ask(unpublish, { input }, auroraMember);
  const told = (await catalog.told()).slice(before).filter(({ type }) => type === "action.recorded.v1");
  expect(told.map(({ payload }) => payload)).toMatchObject([
    {
      field: "productUnpublish",
      actingAs: "STAFF",
      outcome: "DONE",
      codes: [],
      targets: [{ argument: "productId", id: data.product.id }],
    },
    { field: "productUnpublish", actingAs: "MERCHANT", outcome: "REFUSED", codes: ["VERSION_CONFLICT"] },
  ]);
});
