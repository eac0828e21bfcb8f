import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type CatalogUnderTest, productDraft, staff, startCatalog, variantDraft } from "./catalog-under-test.ts";
import { shopperNamed } from "./reviewers.ts";

let catalog: CatalogUnderTest;
let products: readonly { id: string; variantId: string }[];
beforeAll(async () => {
  catalog = await startCatalog();
  const drafts = Array.from({ length: 4 }, (_, index) =>
    productDraft(`lamp-${index}`, { variants: [variantDraft(`LAMP-${index}`)] }),
  );
  await catalog.app.commands.seedProducts(drafts);
  products = await Promise.all(
    drafts.map(async ({ slug }) => {
      const { data } = await catalog.ask(`{ product(slug: "${slug}") { id variants(first: 1) { nodes { id } } } }`);
      return { id: data.product.id, variantId: data.product.variants.nodes[0].id };
    }),
  );
});
afterAll(() => catalog.end());

let count = 0;
let ada: object;
let adaId: string;
beforeEach(() => {
  count += 1;
  adaId = `user_ada${count}`;
  ada = shopperNamed(`ada${count}`);
});
const ben = shopperNamed("ben");

/** Runs a mutation with its input; resolves to its payload. */
async function change(name: string, input: object, fields: string, request: object = ada) {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const { data, errors } = await catalog.ask(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${fields} userErrors { __typename code message field } } }`,
    { input },
    request,
  );
  expect(errors).toEqual([]);
  return data[name];
}
const list =
  "wishlist { id name version itemCount isShared items(first: 10) { nodes { id note product { slug } variant { sku } } } }";
const makeList = async (name = "Study", request: object = ada): Promise<string> =>
  (await change("wishlistCreate", { name }, "wishlist { id }", request)).wishlist.id;
const add = (wishlistId: string, index: number, more: object = {}, request: object = ada) =>
  change(
    "wishlistItemAdd",
    { wishlistId, productId: products[index]?.id, ...more },
    `${list} item { id note }`,
    request,
  );
const slugsOf = (wishlist: { items: { nodes: { product: { slug: string } }[] } }): string[] =>
  wishlist.items.nodes.map(({ product }) => product.slug);
const mine = async (id: string, request: object = ada) =>
  (await catalog.ask(`query ($id: ID!) { ${list.replace("wishlist", "wishlist(id: $id)")} }`, { id }, request)).data
    .wishlist;
const shared = async (accessToken: string, request: object = {}) =>
  (
    await catalog.ask(
      `query ($accessToken: String!) { ${list.replace("wishlist", "wishlist(accessToken: $accessToken)")} }`,
      { accessToken },
      request,
    )
  ).data.wishlist;

test("a wishlist holds products and variants of them, with notes, in the owner's order", async () => {
  const id = await makeList("  Study  ");
  await add(id, 0, { note: "the warm one" });
  const { wishlist, userErrors } = await add(id, 1, { variantId: products[1]?.variantId });
  expect(userErrors).toEqual([]);
  expect(wishlist).toMatchObject({
    name: "Study",
    itemCount: 2,
    isShared: false,
    items: { nodes: [{ note: "the warm one", variant: null }, { variant: { sku: "LAMP-1" } }] },
  });
  const { data } = await catalog.ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { wishlists(first: 5) { nodes { name itemCount } } } } }`,
    { representations: [{ __typename: "User", id: adaId }] },
    ada,
  );
  expect(data._entities).toEqual([{ wishlists: { nodes: [{ name: "Study", itemCount: 2 }] } }]);
});

test("what stands on a list already stays as it is; the same product in any form and in one are two wishes", async () => {
  const id = await makeList();
  const first = await add(id, 0, { note: "one" });
  const again = await add(id, 0, { note: "two" });
  expect(again.item).toEqual(first.item);
  expect(again.wishlist.version).toBe(first.wishlist.version);
  expect((await add(id, 0, { variantId: products[0]?.variantId })).wishlist.itemCount).toBe(2);
});

test("nobody but the owner sees or changes a wishlist, staff neither", async () => {
  const id = await makeList();
  const item = (await add(id, 0)).item.id;
  for (const other of [ben, staff, {}]) expect(await mine(id, other)).toBeNull();
  const { data } = await catalog.ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on User { wishlists(first: 5) { nodes { name } } } ... on Wishlist { name } } }`,
    {
      representations: [
        { __typename: "User", id: adaId },
        { __typename: "Wishlist", id },
      ],
    },
    staff,
  );
  expect(data._entities).toEqual([{ wishlists: null }, null]);
  for (const [name, input, field] of [
    ["wishlistUpdate", { wishlistId: id, name: "Ben's", expectedVersion: 2 }, "wishlistId"],
    ["wishlistDelete", { wishlistId: id, expectedVersion: 2 }, "wishlistId"],
    ["wishlistShareCreate", { wishlistId: id }, "wishlistId"],
    ["wishlistShareRevoke", { wishlistId: id }, "wishlistId"],
    ["wishlistItemAdd", { wishlistId: id, productId: products[1]?.id }, "wishlistId"],
    ["wishlistItemUpdate", { itemId: item, note: "mine" }, "itemId"],
    ["wishlistItemMove", { itemId: item, position: 0 }, "itemId"],
    ["wishlistItemRemove", { itemId: item }, "itemId"],
  ] as const)
    expect((await change(name, input, "__typename", ben)).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["input", field] },
    ]);
  expect(await mine(id)).toMatchObject({ name: "Study", itemCount: 1 });
});

test("guests have no wishlist: they are told to log in", async () => {
  const { errors } = await catalog.ask(
    `mutation { wishlistCreate(input: { name: "x" }) { wishlist { id } userErrors { code } } }`,
  );
  expect(errors).toMatchObject([{ code: "UNAUTHENTICATED", message: expect.stringContaining("Log in") }]);
});

test("who has the secret of its link sees a wishlist until it is taken back; a new secret ends the old one", async () => {
  const id = await makeList();
  await add(id, 0, { note: "size M" });
  const { accessToken, wishlist } = await change("wishlistShareCreate", { wishlistId: id }, `accessToken ${list}`);
  expect(wishlist.isShared).toBe(true);
  expect(await shared(accessToken)).toMatchObject({ id, items: { nodes: [{ note: "size M" }] } });
  expect(await mine(id, ben)).toBeNull();
  const stored = await catalog.app.database.sql`select * from wishlists`;
  expect(JSON.stringify(stored)).not.toContain(accessToken);
  const second = (await change("wishlistShareCreate", { wishlistId: id }, "accessToken")).accessToken;
  expect([await shared(accessToken), (await shared(second)).id]).toEqual([null, id]);
  await change("wishlistShareRevoke", { wishlistId: id }, "wishlist { isShared }");
  expect(await shared(second)).toBeNull();
  expect((await catalog.ask(`{ wishlist { id } }`)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("things are moved within a list and onto another, and places close up", async () => {
  const [one, two] = [await makeList("One"), await makeList("Two")];
  const items: string[] = [];
  for (const index of [0, 1, 2]) items.push((await add(one, index)).item.id);
  await add(two, 3);
  const move = (itemId: string | undefined, position: number, wishlistId?: string) =>
    change("wishlistItemMove", { itemId, position, ...(wishlistId ? { wishlistId } : {}) }, list);
  expect(slugsOf((await move(items[2], 0)).wishlist)).toEqual(["lamp-2", "lamp-0", "lamp-1"]);
  expect(slugsOf((await move(items[2], 1)).wishlist)).toEqual(["lamp-0", "lamp-2", "lamp-1"]);
  expect(slugsOf((await move(items[0], 99)).wishlist)).toEqual(["lamp-2", "lamp-1", "lamp-0"]);
  const moved = await move(items[1], 0, two);
  expect([moved.wishlist.id, slugsOf(moved.wishlist), moved.wishlist.itemCount]).toEqual([
    two,
    ["lamp-1", "lamp-3"],
    2,
  ]);
  expect(slugsOf(await mine(one))).toEqual(["lamp-2", "lamp-0"]);
  const removed = await change("wishlistItemRemove", { itemId: items[2] }, list);
  expect(slugsOf(removed.wishlist)).toEqual(["lamp-0"]);
  const positions = await catalog.app.database.sql`
    select wishlist_id, array_agg(position order by position) as at from wishlist_items where wishlist_id in (${one}, ${two}) group by 1 order by 1`;
  expect(positions.map(({ at }) => at)).toEqual([[0], [0, 1]]);
});

test("what is already on the other list, a place below 0 and a list of nobody's are refused", async () => {
  const [one, two] = [await makeList("One"), await makeList("Two")];
  const itemId = (await add(one, 0)).item.id;
  await add(two, 0);
  const refused = async (input: object) =>
    (await change("wishlistItemMove", { itemId, position: 0, ...input }, "__typename")).userErrors[0];
  expect(await refused({ wishlistId: two })).toMatchObject({ code: "INVALID_INPUT", field: ["input", "wishlistId"] });
  expect(await refused({ position: -1 })).toMatchObject({ code: "INVALID_INPUT", field: ["input", "position"] });
  expect(await refused({ wishlistId: "wish_none" })).toMatchObject({ code: "NOT_FOUND" });
});

test("names, notes and products that cannot be are refused with what would be right", async () => {
  const id = await makeList();
  const codeOf = async (name: string, input: object) => (await change(name, input, "__typename")).userErrors[0];
  for (const name of ["", "   ", "x".repeat(81), "a\u0000b"])
    expect(await codeOf("wishlistCreate", { name })).toMatchObject({ code: "INVALID_INPUT", field: ["input", "name"] });
  expect(
    await codeOf("wishlistItemAdd", { wishlistId: id, productId: products[0]?.id, note: "x".repeat(501) }),
  ).toMatchObject({ code: "INVALID_INPUT", field: ["input", "note"] });
  expect(await codeOf("wishlistItemAdd", { wishlistId: id, productId: "prod_none" })).toMatchObject({
    code: "NOT_FOUND",
    field: ["input", "productId"],
  });
  const variantId = products[1]?.variantId;
  expect(await codeOf("wishlistItemAdd", { wishlistId: id, productId: products[0]?.id, variantId })).toMatchObject({
    code: "NOT_FOUND",
    field: ["input", "variantId"],
  });
});

test("a change of an older state is refused with the wishlist as it is; a deleted one is gone", async () => {
  const id = await makeList();
  await change("wishlistUpdate", { wishlistId: id, name: "Office", expectedVersion: 1 }, "wishlist { name }");
  const { userErrors } = await change(
    "wishlistUpdate",
    { wishlistId: id, name: "Den", expectedVersion: 1 },
    "wishlist { name }",
  );
  expect(userErrors).toMatchObject([{ __typename: "WishlistVersionConflictError", code: "VERSION_CONFLICT" }]);
  const gone = await change("wishlistDelete", { wishlistId: id, expectedVersion: 2 }, "wishlistId");
  expect(gone.wishlistId).toBe(id);
  expect(await mine(id)).toBeNull();
});

test("at most twenty lists, also when they are made at once, and two hundred things on one", async () => {
  const made = await Promise.all(
    Array.from({ length: 22 }, (_, index) => change("wishlistCreate", { name: `List ${index}` }, "wishlist { id }")),
  );
  expect(made.filter(({ wishlist }) => wishlist !== null)).toHaveLength(20);
  expect(made.flatMap(({ userErrors }) => userErrors)).toMatchObject([
    { code: "LIMIT_REACHED" },
    { code: "LIMIT_REACHED" },
  ]);
  const { id } = made.find(({ wishlist }) => wishlist !== null)?.wishlist ?? {};
  await catalog.app.database.sql`
    insert into wishlist_items (id, wishlist_id, product_id, variant_id, position, added_at)
    select 'witem_' || ${id} || n, ${id}, ${products[0]?.id ?? ""}, 'var_' || n, n, now() from generate_series(0, 199) as n`;
  const { userErrors } = await change("wishlistItemAdd", { wishlistId: id, productId: products[1]?.id }, "__typename");
  expect(userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
});

test("what is not shown any more stays wished for, without its product", async () => {
  const id = await makeList();
  await add(id, 3, { variantId: products[3]?.variantId });
  await catalog.app.database.sql`update products set is_published = false where id = ${products[3]?.id ?? ""}`;
  expect((await mine(id)).items.nodes).toMatchObject([{ product: null, variant: null }]);
  await catalog.app.database.sql`update products set is_published = true where id = ${products[3]?.id ?? ""}`;
});

test("twenty lists with their things cost the statements of one", async () => {
  const read = () =>
    catalog.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { wishlists(first: 20) {
        nodes { name itemCount items(first: 10) { nodes { product { name } variant { sku } } } } } } } }`,
      { representations: [{ __typename: "User", id: adaId }] },
      ada,
    );
  await add(await makeList(), 0, { variantId: products[0]?.variantId });
  const one = await countStatements(catalog.app.database, read);
  for (let more = 0; more < 5; more += 1)
    await add(await makeList(`More ${more}`), more % 3, { variantId: products[more % 3]?.variantId });
  const six = await countStatements(catalog.app.database, read);
  expect(six.result.data._entities[0].wishlists.nodes).toHaveLength(6);
  // lists; their things; products; variants
  expect([one.statements.length, six.statements.length]).toEqual([4, 4]);
});
