import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { targetsOf } from "./action.ts";
import { isPrivileged, personalFields } from "./privileged-fields.ts";

const schema = buildSchema(`
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION
  type Query { me: Person }
  type Mutation {
    own: Int @authenticated
    open: Int
    staff: Int @requiresScopes(scopes: [["staff:orders"]])
    members: Int @requiresScopes(scopes: [["merchant"], ["staff:orders"]])
    services: Int @requiresScopes(scopes: [["internal:quote"]])
  }
  type Person { id: ID! email: String @tag(name: "pii") @tag(name: "partner") since: Int home: Address! places: [Address!] friends: [Person!] }
  type Address { line1: String @tag(name: "pii") country: String }
  type Paper { id: ID! colour: String @tag(name: "partner") }`);

test("a mutation is privileged where staff or merchants' members are let in, and nowhere else", () => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(fields.filter(isPrivileged).map(({ name }) => name)).toEqual(["staff", "members"]);
});

test("personal data is read by what is tagged so, and by what leads to it and has no id of its own", () => {
  expect(personalFields(schema).map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([
    "Person.email",
    "Person.home",
    "Person.places",
  ]);
});

test("targets are the ids of an input at any depth, and never what somebody wrote where an id belongs", () => {
  const given = {
    input: {
      id: "prod_1",
      merchantId: "merch_01kavvtsydhfg9schgp4v23c61",
      lines: [{ lineId: "line_1", note: "prod_2" }, { lineId: "ada@example.com" }],
      variantIds: ["var_1", "+49 170 1"],
      idempotencyKey: "key_1",
      paid: "ada_lovelace",
      at: new Date(),
      none: null,
    },
  };
  expect(targetsOf(given)).toEqual([
    { argument: "id", id: "prod_1" },
    { argument: "merchantId", id: "merch_01kavvtsydhfg9schgp4v23c61" },
    { argument: "lineId", id: "line_1" },
    { argument: "variantIds", id: "var_1" },
  ]);
  expect(targetsOf({ ids: Array.from({ length: 300 }, (_, index) => `prod_${index}`) })).toHaveLength(100);
});
