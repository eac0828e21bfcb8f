import { GraphQLError, GraphQLScalarType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { catalog } from "../support/shop.ts";

const read = (value: unknown): string => {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  throw new GraphQLError("Day must read 2026-11-01");
};
const Day = new GraphQLScalarType({
  name: "Day",
  parseValue: read,
  parseLiteral: (node) => read(node.kind === "StringValue" ? node.value : null),
});
const room = createSubgraph(catalog());
let server: TestServer;
beforeAll(async () => {
  server = await startGateway([room], { scalars: { Day } });
});
afterAll(() => server.stop());

describe("a value that is none of a scalar of one's own is refused with the scalar's reason, before a room is asked", () => {
  test.each([
    ["in the text", { query: `{ since(day: "tomorrow") }` }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "in a variable",
      { query: "query ($day: Day!) { since(day: $day) }", variables: { day: "tomorrow" } },
      "BAD_USER_INPUT",
    ],
    ["in a default", { query: `query ($day: Day = "tomorrow") { since(day: $day) }` }, "GRAPHQL_VALIDATION_FAILED"],
  ])("%s", async (_title, asked, code) => {
    const { body } = await server.ask(asked);
    expect(codes(body)).toContain(code);
    expect(JSON.stringify(body)).toContain("Day must read 2026-11-01");
    expect(room.contexts).toEqual([]);
  });
});

test("a value that is one reaches the room as it was sent", async () => {
  expect((await server.ask(`{ since(day: "2026-11-01") }`)).body).toEqual({ data: { since: 1 } });
  const variables = { day: "2026-11-01" };
  expect((await server.ask({ query: "query ($day: Day!) { since(day: $day) }", variables })).body).toEqual({
    data: { since: 1 },
  });
});
