import {
  buildSchema,
  defaultFieldResolver,
  getNamedType,
  graphql,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { libraryResolvers, librarySdl, librarySubgraphs, rules } from "../support/library.ts";
import { randomOperation } from "../support/random-operation.ts";
import { as, startGateway, type TestServer } from "../support/server.ts";

/** The one schema with the same data. It is asked what the right answer is. */
function monolith(): GraphQLSchema {
  const schema = buildSchema(librarySdl);
  for (const [name, resolvers] of Object.entries(libraryResolvers)) {
    const type = schema.getType(name);
    const fields = isObjectType(type) ? type.getFields() : {};
    for (const [key, resolve] of Object.entries(resolvers)) {
      const field = fields[key];
      if (field) field.resolve = resolve;
    }
  }
  return schema;
}

/** The one schema with a guard in front of every resolver: parent type, field and returned type, as the directives say. */
function guarded(): GraphQLSchema {
  const schema = monolith();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      const places = [type.name, `${type.name}.${field.name}`, getNamedType(field.type).name];
      field.resolve = (source, values, context: { readonly holds: (rule: string) => boolean }, info) => {
        if (places.every((place) => rules[place] === undefined || context.holds(rules[place])))
          return resolve(source, values, context, info);
        throw new GraphQLError("refused");
      };
    }
  }
  return schema;
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed);
const limits = { maxTokens: 100_000, maxAliases: 1_000, maxDirectives: 1_000, maxFields: 100_000, maxRootFields: 100 };

describe("whatever is asked, the answer is that of one schema with the same data", () => {
  const schema = monolith();
  let server: TestServer;
  beforeAll(async () => {
    server = await startGateway(librarySubgraphs(false).map(createSubgraph), { limits });
  });
  afterAll(() => server.stop());

  test(`for ${seeds.length} operations`, { timeout: 60_000 }, async () => {
    for (const seed of seeds) {
      const { source } = randomOperation(schema, seed);
      const expected = await graphql({ schema, source });
      const { body } = await server.ask(source);
      expect({ seed, source, data: body.data }).toEqual({
        seed,
        source,
        data: JSON.parse(JSON.stringify(expected.data)),
      });
      expect({ seed, hasErrors: body.errors !== undefined }).toEqual({
        seed,
        hasErrors: expected.errors !== undefined,
      });
    }
  });
});

describe("whoever asks, the answer is that of one schema with a guard on every field", () => {
  const schema = guarded();
  // The rule of an interface is all of its types' together, which a guard on objects cannot say.
  const withoutInterface = (source: string): boolean => !/\bitems\b|\bon Item\b/.test(source);
  let server: TestServer;
  beforeAll(async () => {
    server = await startGateway(librarySubgraphs(true).map(createSubgraph), { limits });
  });
  afterAll(() => server.stop());

  test.each([
    ["nobody", {}, () => false],
    ["a user", as("u1"), (rule: string) => rule === "@authenticated"],
    ["staff", as("u1", "staff"), () => true],
  ] as const)("%s", { timeout: 60_000 }, async (_who, headers, holds) => {
    for (const seed of seeds) {
      const { source } = randomOperation(schema, seed);
      if (!withoutInterface(source)) continue;
      const expected = await graphql({ schema, source, contextValue: { holds } });
      const { body } = await server.ask(source, headers);
      expect({ seed, source, data: body.data }).toEqual({
        seed,
        source,
        data: JSON.parse(JSON.stringify(expected.data)),
      });
    }
  });
});
