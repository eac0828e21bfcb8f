import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { createPipeline } from "./pipeline.ts";
import type { GatewayPlugin } from "./plugin.ts";
import { createGatewayRequest } from "./request.ts";

const requestOf = (query?: string) =>
  createGatewayRequest({ id: "1", transport: "http", headers: {}, params: { query } });

/** A plugin that writes down what it is called for. */
function noting(name: string, calls: string[]): GatewayPlugin {
  return {
    name,
    onRequest: () => void calls.push(`${name}.request`),
    onText: () => void calls.push(`${name}.text`),
    onEnd: () => void calls.push(`${name}.end`),
  };
}

test("hooks run in the order of the list, the end in reverse", async () => {
  const calls: string[] = [];
  const pipeline = createPipeline([noting("a", calls), noting("b", calls)]);
  await pipeline.admit(requestOf("{ a }"));
  pipeline.end(requestOf(), { status: 200, durationMs: 1, events: 0 });
  expect(calls).toEqual(["a.request", "b.request", "a.text", "b.text", "b.end", "a.end"]);
});

test("whatever a plugin throws goes through the mask", async () => {
  const pipeline = createPipeline([
    {
      name: "thrower",
      onRequest: () => {
        throw new TypeError("bug");
      },
    },
    {
      name: "mask",
      onErrors: (_request, errors) => errors.map(({ message }) => new GraphQLError(`masked ${message}`)),
    },
  ]);
  await expect(pipeline.admit(requestOf("{ a }"))).rejects.toThrow("masked bug");
});

test("a request without an operation is told what to send", async () => {
  for (const query of [undefined, ""])
    await expect(createPipeline([]).admit(requestOf(query))).rejects.toMatchObject({
      extensions: { code: "BAD_REQUEST" },
    });
});
