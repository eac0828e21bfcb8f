import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { execute, parse } from "graphql";
import { expect, onTestFinished, test } from "vitest";

const schemaOf = (sdl: string, resolvers: Parameters<typeof createSubgraphSchema>[1]) => {
  const folder = mkdtempSync(join(tmpdir(), "novatech-sdl-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "schema.graphql");
  writeFileSync(file, sdl);
  return createSubgraphSchema(pathToFileURL(file), resolvers);
};

const entities = parse("query ($of: [_Any!]!) { _entities(representations: $of) { ... on Thing { id } } }");
const thing = 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }';

test("a reference that throws at once blanks itself only, and no rejection goes unhandled", async () => {
  const schema = schemaOf(thing, {
    Thing: {
      __resolveReference: ({ id }: { id: string }) => {
        if (id === "rejects") return Promise.reject(new Error("gone"));
        if (id === "throws") throw new Error("broken");
        return { __typename: "Thing", id };
      },
    },
  });
  const unhandled: unknown[] = [];
  const remember = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", remember);
  const of = ["rejects", "throws", "stays"].map((id) => ({ __typename: "Thing", id }));
  const result = await execute({ schema, document: entities, variableValues: { of } });
  await new Promise(setImmediate);
  process.off("unhandledRejection", remember);
  expect(result.data).toEqual({ _entities: [null, null, { id: "stays" }] });
  expect(result.errors?.map((error) => error.message).toSorted()).toEqual(["broken", "gone"]);
  expect(unhandled).toEqual([]);
});

test("a made-up type among references is the caller's mistake, and no rejection goes unhandled", async () => {
  const schema = schemaOf(thing, { Thing: { __resolveReference: () => Promise.reject(new Error("gone")) } });
  const unhandled: unknown[] = [];
  const remember = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", remember);
  const of = [{ __typename: "Thing", id: "1" }, { __typename: "Nonsense" }];
  const result = await execute({ schema, document: entities, variableValues: { of } });
  await new Promise(setImmediate);
  process.off("unhandledRejection", remember);
  expect(result.errors?.map((error) => error.extensions["code"])).toEqual(["BAD_USER_INPUT"]);
  expect(unhandled).toEqual([]);
});

test("amounts leave as texts and moments as ISO 8601", async () => {
  const schema = schemaOf("type Query { money: Money at: DateTime }", {
    Query: {
      money: () => ({ amount: "12.90", currencyCode: "EUR", minorUnits: 1290n }),
      at: () => new Date(Date.UTC(2026, 10, 23)),
    },
  });
  const result = await execute({ schema, document: parse("{ money { amount currencyCode minorUnits } at }") });
  expect(JSON.parse(JSON.stringify(result))).toEqual({
    data: { money: { amount: "12.90", currencyCode: "EUR", minorUnits: "1290" }, at: "2026-11-23T00:00:00.000Z" },
  });
});
