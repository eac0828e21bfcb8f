import { type ExecutionResult, getOperationAST, parse, print } from "graphql";
import { expect, test } from "vitest";
import { compose } from "../../test/support/graph.ts";
import { type PreparedOperation, prepareOperation } from "../execution/operation.ts";
import { createGatewayRequest } from "../request.ts";
import { loadGeneration } from "../supergraph.ts";
import { createAuthorizationPlugin } from "./authorization.ts";

const renamed = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: [{ name: "@authenticated", as: "@login" }])
  type Query { open: Int closed: Int @login }`;
const { supergraphSdl } = await import("@apollo/composition").then(({ composeServices }) => {
  const result = composeServices([{ name: "a", url: "http://a", typeDefs: parse(renamed) }]);
  if (result.errors) throw new AggregateError(result.errors);
  return result;
});
const generation = loadGeneration(supergraphSdl, 10);
const request = createGatewayRequest({ id: "1", transport: "http", headers: {}, params: {} });

function prepare(text: string): PreparedOperation {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return prepareOperation({ generation, textHash: text, document, operation, variables: {} });
}

test("the rule is found under the name the supergraph gives it", async () => {
  const filtered = await createAuthorizationPlugin({}).onOperation?.(request, prepare("{ open closed }"));
  expect(filtered?.document && print(filtered.document)).toBe("{\n  open\n}");
});

test("the key says which rules held, and stays as it was when all did", async () => {
  const plugin = createAuthorizationPlugin({});
  const closed = prepare("{ open closed }");
  expect((await plugin.onOperation?.(request, closed))?.key).toBe(`${closed.key}:rules=0`);
  const open = prepare("{ open }");
  expect(await plugin.onOperation?.(request, open)).toBe(open);
});

test("what a subgraph gives unasked does not come back in", async () => {
  const plugin = createAuthorizationPlugin({});
  const filtered = (await plugin.onOperation?.(request, prepare("{ open closed }"))) as PreparedOperation;
  const leaky: ExecutionResult = { data: { open: 1, closed: 2 } };
  expect(plugin.onResult?.(request, leaky, filtered).data).toEqual({ open: 1, closed: null });
});

test("a supergraph without rules costs nothing", async () => {
  const plain = loadGeneration(compose([{ name: "a", sdl: "type Query { a: Int }" }], { a: "http://a" }), 10);
  const operation = { ...prepare("{ open }"), generation: plain };
  expect(await createAuthorizationPlugin({}).onOperation?.(request, operation)).toBe(operation);
});
