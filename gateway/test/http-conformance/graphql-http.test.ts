import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { startGateway, type TestServer } from "../support/server.ts";
import { users } from "../support/shop.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startGateway([createSubgraph(users())]);
  await server.listen();
});
afterAll(() => server.stop());

const audits = serverAudits({ url: () => `${server.url()}/graphql`, fetchFn: fetch });

const plain = { "content-type": "application/json", accept: "application/json" };

test("a client of plain JSON is still told 400 by what is no GraphQL, and 4xx by limits and the guard against other sites", async () => {
  const ask = async (body: string, headers: Record<string, string> = plain) =>
    (await server.http.inject({ method: "POST", url: "/graphql", headers, payload: body })).statusCode;
  expect(await ask("{")).toBe(400);
  expect(await ask("[]")).toBe(400);
  expect(await ask(JSON.stringify({ query: `{ ${"me { id } ".repeat(31)} }` }))).toBe(400);
  expect(
    await ask(JSON.stringify({ query: "{ me { id } }" }), { "content-type": "text/plain", accept: "application/json" }),
  ).toBe(400);
  expect(await ask(JSON.stringify({ query: "{ nothing }" }), { "content-type": "application/json" })).toBe(400);
  expect(server.log.at(-1)).toMatchObject({ errorCodes: ["GRAPHQL_VALIDATION_FAILED"] });
});

/** Every audit of the specification that is a MUST or a SHOULD; CSRF prevention stays on. */
test.each(
  audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name)).map((audit) => [audit.id, audit.name, audit] as const),
)("%s: %s", async (_id, _name, audit) => {
  const result = await audit.fn();
  expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
});
