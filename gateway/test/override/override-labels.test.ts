import { getOperationAST, parse } from "graphql";
import { afterEach, describe, expect, test } from "vitest";
import { prepareOperation } from "../../src/execution/operation.ts";
import { createOverrideLabelsPlugin } from "../../src/plugins/override-labels.ts";
import { createGatewayRequest } from "../../src/request.ts";
import { loadGeneration } from "../../src/supergraph.ts";
import { compose, createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { startGateway, type TestServer } from "../support/server.ts";

const users: TestSubgraph = {
  name: "users",
  sdl: `type Query { me: User } type User @key(fields: "id") { id: ID! name: String email: String phone: String }`,
  resolvers: { Query: { me: () => ({ id: "1", name: "old", email: "old", phone: "old" }) } },
};

/** What moves from users to profiles, and by which label. */
const profiles = (name: string): TestSubgraph => ({
  name: "profiles",
  sdl: `type User @key(fields: "id") { id: ID!
    name: String @override(from: "users", label: "${name}")
    email: String @override(from: "users", label: "new-mail")
    greeting: String @requires(fields: "phone") phone: String @external }`,
  resolvers: {
    User: {
      __resolveReference: async (given: object) => ({ ...given, name: "new", email: "new" }),
      greeting: ({ phone }: { phone: string }) => `call ${phone}`,
    },
  },
});

let server: TestServer | undefined;
afterEach(() => server?.stop());

describe("a field that moves to another subgraph by a label", () => {
  test.each([
    ["percent(0)", "old"],
    ["percent(100)", "new"],
  ])("comes, by %s, from the %s one", async (label, from) => {
    server = await startGateway([users, profiles(label)].map(createSubgraph));
    expect((await server.ask("{ me { name email greeting } }")).body).toEqual({
      data: { me: { name: from, email: "old", greeting: "call old" } },
    });
  });

  test("comes from the new one to those of whom the label holds, of one text and at the same time", async () => {
    server = await startGateway([users, profiles("percent(0)")].map(createSubgraph), {
      isOverrideActive: (label, request) => request.headers["x-try"] === label,
    });
    const { ask } = server;
    const answers = await Promise.all(
      ["new-mail", "other", "new-mail", ""].map((name) => ask("{ me { email } }", { "x-try": name })),
    );
    expect(answers.map(({ body }) => body.data)).toEqual(
      ["new", "old", "new", "old"].map((email) => ({ me: { email } })),
    );
  });
});

describe("the key of a plan", () => {
  const generation = loadGeneration(compose([users, profiles("percent(12.5)")]), 10);
  const request = createGatewayRequest({ id: "r", transport: "http", headers: {}, params: {} });
  const decide = (text: string, drawn: number) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error("no operation");
    const prepared = prepareOperation({ generation, textHash: "hash", document, operation, variables: {} });
    return createOverrideLabelsPlugin({ random: () => drawn, isOverrideActive: () => true }).onOperation?.(
      request,
      prepared,
    );
  };

  test("holds which labels hold", async () => {
    expect(await decide("{ me { name email } }", 0.1249)).toMatchObject({
      key: "hash::overrides=11",
      overrides: ["percent(12.5)", "new-mail"],
    });
    expect(await decide("{ me { name email } }", 0.125)).toMatchObject({
      key: "hash::overrides=01",
      overrides: ["new-mail"],
    });
  });

  test("holds none of fields that the operation does not ask for", async () => {
    expect(await decide("{ me { name } }", 0)).toMatchObject({ key: "hash::overrides=1" });
    expect(await decide("{ me { id } }", 0)).toMatchObject({ key: "hash:" });
  });
});
