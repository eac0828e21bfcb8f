import { sharedSdl } from "@novatech/graphql/subgraph-sdl";
import { expect, test } from "vitest";
import { houseSubgraphs } from "../compose.ts";
import { lint } from "./lint.ts";

/** A subgraph of its own: the shared types and what the test says. Everything is described but what a test is about. */
const room = (name: string, own: string) => ({ name, sdl: `${sharedSdl()}\n${own}` });
const shop = (own = "") =>
  room(
    "shop",
    `type Query { "One thing." thing("Its id." id: ID!): Thing }
     "A thing." type Thing @key(fields: "id") { "Its id." id: ID! "Its name." name: String! }
     ${own}`,
  );
const rulesBroken = (...subgraphs: readonly { name: string; sdl: string }[]) =>
  lint(subgraphs).map(({ rule, at }) => `${rule} at ${at}`);

test("the house keeps its own conventions", () => expect(lint(houseSubgraphs())).toEqual([]));

test("a small graph that keeps them passes", () => expect(rulesBroken(shop())).toEqual([]));

test("a field without a description is found", () =>
  expect(rulesBroken(shop(`extend type Thing { colour: String }`))).toEqual([
    "everything-is-described at shop: Thing.colour",
  ]));

test("an enum value and an argument without a description are found", () =>
  expect(
    rulesBroken(
      shop(`"A colour." enum Colour { RED } extend type Thing { "Its colour." colour(dark: Boolean): Colour }`),
    ),
  ).toEqual(["everything-is-described at shop: Colour.RED", "everything-is-described at shop: Thing.colour.dark"]));

const mutation = (
  field: string,
  payload = `"The thing." thing: Thing "Why not." userErrors: [UserError!]!`,
  input = `"Its id." id: ID!`,
) =>
  `type Mutation { "Does it." ${field} @authenticated } "Out." type ThingCreatePayload { ${payload} } "In." input ThingCreateInput { ${input} }`;

test("a mutation with one input and a payload passes", () =>
  expect(rulesBroken(shop(mutation(`thingCreate("In." input: ThingCreateInput!): ThingCreatePayload!`)))).toEqual([]));

test.each([
  ["verb first", mutation(`createThing("In." input: ThingCreateInput!): ThingCreatePayload!`)],
  ["loose arguments", mutation(`thingCreate("In." id: ID!): ThingCreatePayload!`)],
  ["a bare result", mutation(`thingCreate("In." input: ThingCreateInput!): Thing`)],
  [
    "no userErrors",
    mutation(`thingCreate("In." input: ThingCreateInput!): ThingCreatePayload!`, `"The thing." thing: Thing`),
  ],
  [
    "a result that a refusal cannot fill",
    mutation(
      `thingCreate("In." input: ThingCreateInput!): ThingCreatePayload!`,
      `"The thing." thing: Thing! "Why not." userErrors: [UserError!]!`,
    ),
  ],
])("a mutation with %s is found", (_fault, sdl) =>
  expect(new Set(lint([shop(sdl)]).map(({ rule }) => rule))).toEqual(new Set(["mutations-are-noun-verb"])),
);

test("a mutation of stock without an idempotency key is found", () => {
  const sdl = `type Mutation { "Does it." stockAdjust("In." input: StockAdjustInput!): StockAdjustPayload! @authenticated }
    "Out." type StockAdjustPayload { "Why not." userErrors: [UserError!]! } "In." input StockAdjustInput { "Its id." id: ID! }`;
  expect(lint([shop(sdl)]).map(({ message }) => message)).toEqual([
    "Give StockAdjustInput an idempotencyKey: String!, so that it is safe to repeat.",
  ]);
});

test("a root list of entities is found, and a connection without paging", () => {
  const sdl = `extend type Query { "All." things: [Thing!]! "All." pages: ThingConnection! }
    "A page." type ThingConnection { "All." nodes: [Thing!]! }`;
  expect(rulesBroken(shop(sdl))).toEqual([
    "lists-are-connections at shop: Query.things",
    "lists-are-connections at shop: Query.pages",
    "lists-are-connections at shop: Query.pages",
  ]);
});

test("a field that another room fills and that may not be null is found, in lists too", () => {
  const other = room(
    "other",
    `"A thing." type Thing @key(fields: "id", resolvable: false) { "Its id." id: ID! }
     "A box." type Box { "One." one: Thing! "Some." some: [Thing!] "Fine." fine: [Thing]! }
     extend type Query { "A box." box: Box }`,
  );
  expect(rulesBroken(shop(), other)).toEqual([
    "foreign-fields-are-nullable at other: Box.one",
    "foreign-fields-are-nullable at other: Box.some",
  ]);
});

const users = `"An account." type User @key(fields: "id") @authenticated { "Its id." id: ID! "Its name." name: String }`;

test("an unguarded way to a user is found, a guarded one is not", () => {
  const open = `${users} extend type Thing { "Whose." owner: User }`;
  const guarded = `${users} extend type Thing { "Whose." owner: User @authenticated }`;
  expect(rulesBroken(shop(open))).toEqual(["users-are-private at Query.thing.owner"]);
  expect(rulesBroken(shop(guarded))).toEqual([]);
});

test("a field a room adds to a user without a guard is found", () => {
  const other = room(
    "other",
    `"An account." type User @key(fields: "id") { "Its id." id: ID! "Its points." points: Int }`,
  );
  expect(rulesBroken(shop(users), other)).toEqual(["users-are-private at other: User.points"]);
});

test("a deprecation without a replacement is found", () =>
  expect(
    rulesBroken(
      shop(
        `extend type Thing { "Old." old: String @deprecated(reason: "gone") "Older." older: String @deprecated(reason: "Use \`name\`.") }`,
      ),
    ),
  ).toEqual(["deprecations-name-a-replacement at shop: Thing.old"]));

test.each([
  [
    "a field that is kept",
    `"Its price." price: Money @cacheControl(maxAge: 60)`,
    ["live-values-are-not-kept at shop: Thing.price"],
  ],
  [
    "a field kept with what is around it",
    `"Its price." price: Money @cacheControl(inheritMaxAge: true)`,
    ["live-values-are-not-kept at shop: Thing.price"],
  ],
  ["a field that is said to be live", `"Its price." price: Money @cacheControl(maxAge: 0)`, []],
  ["a field without a hint", `"Its price." price: Money`, []],
])("of a live value, %s", (_title, field, expected) =>
  expect(rulesBroken(shop(`extend type Thing { ${field} }`))).toEqual(expected),
);

test("a field that tells who somebody is and is not tagged is found", () => {
  const buyer = (field: string) => shop(`"A buyer." type Buyer { ${field} } extend type Thing { "Who." buyer: Buyer }`);
  expect(rulesBroken(buyer(`"Where." email: String`))).toEqual(["personal-data-is-tagged at shop: Buyer.email"]);
  expect(rulesBroken(buyer(`"Where." email: String @tag(name: "pii")`))).toEqual([]);
});

const open = mutation(`thingCreate("In." input: ThingCreateInput!): ThingCreatePayload!`).replace("@authenticated", "");
const listed = (said: string, guard = "") => `extend type Thing { "${said}" secret: String ${guard} }`;

test.each([
  ["a mutation that says nobody may not send it", open, "shop: Mutation.thingCreate"],
  ["a field for staff that is not guarded", listed("What it cost us. For staff."), "shop: Thing.secret"],
  [
    "a field for members that is not guarded",
    listed("For its own members and staff; null for others."),
    "shop: Thing.secret",
  ],
  ["a scope that opens nothing", listed("What it cost us.", '@requiresScopes(scopes: [["staff"]])'), "shop: staff"],
])("%s is found", (_fault, sdl, at) => expect(rulesBroken(shop(sdl))).toEqual([`privileges-are-declared at ${at}`]));

test.each([
  ["for staff, guarded", listed("What it cost us. For staff.", '@requiresScopes(scopes: [["staff:catalog"]])')],
  ["for staff and somebody else", listed("For the order's buyer, and for staff.")],
])("a field %s passes", (_why, sdl) => expect(rulesBroken(shop(sdl))).toEqual([]));
