import { sharedSdl } from "@novatech/graphql/subgraph-sdl";
import { buildSchema, Kind, type ObjectTypeDefinitionNode, parse } from "graphql";
import { expect, test } from "vitest";
import { compose, houseSubgraphs } from "./compose.ts";
import { composeHouse } from "./write.ts";

const room = (name: string, own: string) => ({ name, sdl: `${sharedSdl()}\n${own}` });

test("the house composes, without a hint but for the codes that only some rooms have", () => {
  const composed = compose(houseSubgraphs());
  expect(composed.ok).toBe(true);
  expect(composed.ok && composed.hints.filter((hint) => !hint.includes('"ErrorCode"'))).toEqual([]);
});

test("two rooms that give a field different types do not compose, and both are named", () => {
  const product = (type: string) =>
    `type Query { product: Product } type Product @key(fields: "id") { id: ID! size: ${type} @shareable }`;
  const composed = compose([room("catalog", product("Int")), room("search", product("String"))]);
  expect(composed).toMatchObject({ ok: false });
  expect(composed.ok || composed.errors.join("\n")).toMatch(/Product\.size.*catalog.*search/s);
});

test("a field nobody can reach does not compose", () => {
  const composed = compose([
    room("catalog", `type Query { product: Product } type Product @key(fields: "id") { id: ID! }`),
    room("search", `type Product @key(fields: "sku") { sku: ID! rank: Int }`),
  ]);
  expect(composed.ok || composed.errors.join("\n")).toMatch(/rank/);
});

test("clients see no internal field", () => {
  const { apiSdl, supergraphSdl } = composeHouse();
  const query = parse(supergraphSdl).definitions.find(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === "Query",
  ) as ObjectTypeDefinitionNode;
  const internal = (query.fields ?? []).filter((field) =>
    field.directives?.some((directive) => directive.name.value === "inaccessible"),
  );
  expect(internal.map((field) => field.name.value).toSorted()).toEqual([
    "accountForLetter",
    "billingForInvoice",
    "contactForLetter",
    "deliveryRatesForQuote",
    "merchantForLetter",
    "orderForLetter",
    "personalDataOf",
    "productVersions",
    "productsToTell",
    "quoteForCheckout",
    "recipientForShipment",
    "returnForLetter",
    "shipmentForLetter",
    "variantsForQuote",
    "verifiedEmail",
  ]);
  const shown = Object.keys(buildSchema(apiSdl).getQueryType()?.getFields() ?? {});
  expect(internal.filter((field) => shown.includes(field.name.value))).toEqual([]);
});
