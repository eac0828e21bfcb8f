import { parse } from "graphql";
import { expect, test } from "vitest";
import { compose } from "../test/support/graph.ts";
import { createApolloGateway } from "./apollo-gateway.ts";
import type { ValidOperation } from "./execution/executor.ts";
import { createSupergraphHolder } from "./supergraph.ts";

const one = compose([{ name: "a", sdl: "type Query { one: Int }" }], { a: "http://a/graphql" });
const two = compose([{ name: "a", sdl: "type Query { two: Int }" }], { a: "http://a/graphql" });

/** A loaded gateway that writes down what it is to execute, and what Apollo Server hands its executor. */
async function load() {
  const supergraph = createSupergraphHolder({ sdl: one });
  const executed: ValidOperation[] = [];
  const told: string[] = [];
  const gateway = createApolloGateway(supergraph, async (_request, valid) => {
    executed.push(valid);
    return {};
  });
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => told.push(coreSupergraphSdl));
  const { executor } = await gateway.load({ apollo: {} });
  const run = (text: string, more: { schema: unknown; operationName?: string }) =>
    executor?.({ context: {}, document: parse(text), queryHash: "h", request: more, ...more } as never);
  return { supergraph, executed, told, gateway, run };
}

test("Apollo Server is told of the supergraph at the start and of every swap, until it stops", async () => {
  const { supergraph, told, gateway } = await load();
  supergraph.swap(two);
  await gateway.stop();
  supergraph.swap(one);
  expect(told).toEqual([one, two]);
});

test("a request that was validated before a swap is executed with what it was validated against", async () => {
  const { supergraph, executed, run } = await load();
  const before = supergraph.current();
  supergraph.swap(two);
  await run("{ one }", { schema: before.apiSchema });
  await run("{ two }", { schema: supergraph.current().apiSchema });
  expect(executed.map(({ generation }) => generation.sdl)).toEqual([one, two]);
});

test("an operation that is not in the document is the client's mistake", async () => {
  const { supergraph, executed, run } = await load();
  const { apiSchema: schema } = supergraph.current();
  expect(await run("query A { one } query B { one }", { schema })).toMatchObject({
    errors: [{ message: expect.stringContaining("several operations") }],
  });
  expect(await run("query A { one }", { schema, operationName: "C" })).toMatchObject({
    errors: [{ message: expect.stringContaining('"C"') }],
  });
  expect(executed).toEqual([]);
});
