import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readManifest } from "../operations/files.ts";
import type { Components, Json } from "./json-schema.ts";
import { operationSchemas } from "./operation-schemas.ts";
import { partnerApiFile } from "./partner-api.ts";

const document = parse(readFileSync(partnerApiFile, "utf8")) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly webhooks: Json;
};

test("the description is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(document as never);
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, "3.1"]);
});

test("each operation partners may send today is described under its id, queries for GET as well, and each once", () => {
  const described = Object.entries(document.paths);
  const operations = readManifest("partner").operations;
  for (const [path, item] of described) {
    const operation = operations.find(({ id }) => path === `/graphql/${id}`);
    expect(item["post"]?.operationId).toBe(operation?.name);
    expect(Object.keys(item).toSorted()).toEqual(operation?.type === "query" ? ["get", "post"] : ["post"]);
  }
  expect(described.length).toBe(new Set(operations.map(({ name }) => name)).size);
});

test("webhooks are described by their types on the wire", () => {
  expect(Object.keys(document.webhooks)).toEqual(
    expect.arrayContaining(["order.placed", "shipment.label_purchased", "webhook.endpoint_disabled", "webhook.test"]),
  );
});

const graph = buildSchema(/* GraphQL */ `
  type Query {
    things(first: Int! = 2, like: Filter, at: [Kind!]): [Thing!]
  }
  "What is looked for."
  input Filter {
    name: String!
    size: Int! = 1
    not: Filter
  }
  enum Kind {
    "The first."
    ONE
    TWO
  }
  interface Thing {
    id: ID!
    kind: Kind
  }
  type Box implements Thing {
    id: ID!
    kind: Kind
    inside: [Thing]!
  }
  type Stone implements Thing {
    id: ID!
    kind: Kind
  }
`);
const described = (body: string) => {
  const components: Components = new Map();
  return { ...operationSchemas(graph, body, components), components: Object.fromEntries(components) };
};

test("variables are what may be sent: required where there is no default, inputs and enums closed", () => {
  const { variables, components } = described(
    `query Q($first: Int! = 5, $like: Filter!, $at: [Kind!]) { things(first: $first, like: $like, at: $at) { id } }`,
  );
  expect(variables).toMatchObject({
    required: ["like"],
    additionalProperties: false,
    properties: {
      first: { type: "integer", default: 5 },
      like: { $ref: "#/components/schemas/Filter" },
      at: { type: ["array", "null"], items: { $ref: "#/components/schemas/Kind" } },
    },
  });
  expect(components["Kind"]).toMatchObject({
    enum: ["ONE", "TWO"],
    description: expect.stringContaining("`ONE`: The first."),
  });
  expect(components["Filter"]).toMatchObject({
    required: ["name"],
    additionalProperties: false,
    properties: {
      size: { default: 1 },
      not: { anyOf: [{ $ref: "#/components/schemas/Filter" }, { type: "null" }] },
    },
  });
});

test("answers are what is selected: fragments and aliases followed, nulls where the graph has them, enums open", () => {
  const { data, components } = described(
    `query Q($deep: Boolean!) { all: things { ...F ... on Box { inside @include(if: $deep) { id } } } } fragment F on Thing { id kind __typename }`,
  );
  const thing = {
    id: { type: "string" },
    kind: { anyOf: [{ $ref: "#/components/schemas/KindRead" }, { type: "null" }] },
  };
  expect(data).toMatchObject({
    required: ["all"],
    properties: {
      all: {
        type: ["array", "null"],
        items: {
          anyOf: [
            { required: ["id", "kind", "__typename"], properties: { ...thing, inside: { type: "array" } } },
            { required: ["id", "kind", "__typename"], properties: thing },
          ],
        },
      },
    },
  });
  expect(components["KindRead"]).toEqual({
    description: expect.stringContaining("Values are added over time."),
    type: "string",
    examples: ["ONE", "TWO"],
  });
});

test("what is no operation of the graph, or has a scalar nobody described, is said", () => {
  expect(() => described("query Q { nothing }")).toThrow(/Query has no field nothing/);
  const strange = buildSchema("scalar Strange type Query { it: Strange }");
  expect(() => operationSchemas(strange, "{ it }", new Map())).toThrow(/what Strange is in JSON/);
});
