import { type TracePart, withinPart } from "@novatech/kernel/trace";
import { execute, parse } from "graphql";
import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { traceResolvers } from "./trace-resolvers.ts";

/** Names of parts with those below them in brackets, once all have ended. */
function recording() {
  const open = new Set<string>();
  const part = (name: string, into: unknown[]): TracePart => {
    const inner: unknown[] = [];
    into.push(name, inner);
    open.add(name);
    return {
      traceparent: name,
      begin: (below) => part(below, inner),
      end: (failure) => {
        open.delete(name);
        if (failure !== undefined) inner.push(`failed: ${failure}`);
      },
    };
  };
  const all: unknown[] = [];
  return { all, open, root: part("root", all) };
}

function createSchema() {
  const schema = buildSchema(
    `type Query { shop: Shop plain: Int quick: Int broken: Int late: Int } type Shop { name: String owner: Owner } type Owner { name: String }`,
  );
  const set = (type: string, field: string, resolve: () => unknown): void => {
    const object = schema.getType(type);
    if (object && "getFields" in object) Object.assign(object.getFields()[field] ?? {}, { resolve });
  };
  set("Query", "shop", async () => ({ name: "Nova" }));
  set("Query", "quick", () => 1);
  set("Query", "broken", () => {
    throw new TypeError("secret");
  });
  set("Query", "late", async () => Promise.reject(Object.assign(new Error("secret"), { code: "23505" })));
  set("Shop", "owner", async () => ({ name: "Ada" }));
  return schema;
}

async function run(query: string, schema = createSchema()) {
  traceResolvers(schema);
  const { all, open, root } = recording();
  const answer = await withinPart(root, async () =>
    execute({ schema, document: parse(query), rootValue: { plain: 2 } }),
  );
  root.end();
  return { answer, parts: all[1], open: [...open] };
}

describe("resolvers as parts of a trace", () => {
  test("those that wait are told, each beside its parent's; what reads a property or answers at once is not", async () => {
    const { answer, parts, open } = await run("{ plain quick shop { name owner { name } } }");
    expect(answer.data).toEqual({ plain: 2, quick: 1, shop: { name: "Nova", owner: { name: "Ada" } } });
    expect(parts).toEqual(["Query.shop", [], "Shop.owner", []]);
    expect(open).toEqual([]);
  });

  test("those that fail are told, at once or later, by a word", async () => {
    const { answer, parts, open } = await run("{ broken late }");
    expect(answer.errors).toHaveLength(2);
    expect(parts).toEqual(["Query.broken", ["failed: TypeError"], "Query.late", ["failed: 23505"]]);
    expect(open).toEqual([]);
  });

  test("a schema asked to twice tells once", async () => {
    const schema = createSchema();
    traceResolvers(schema);
    expect((await run("{ shop { name } }", schema)).parts).toEqual(["Query.shop", []]);
  });

  test("nothing is told where nothing is traced", async () => {
    const schema = createSchema();
    traceResolvers(schema);
    expect((await execute({ schema, document: parse("{ shop { name } }") })).data).toEqual({ shop: { name: "Nova" } });
  });
});
