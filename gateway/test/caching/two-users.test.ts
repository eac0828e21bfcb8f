import { readdirSync, readFileSync } from "node:fs";
import { getOperationAST, type GraphQLInputType, Kind, parse, typeFromAST } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getAt } from "../support/kept.ts";
import { carelessRooms, houseSdl, inputFor } from "../support/mocked-house.ts";
import { as, startGateway, type TestServer } from "../support/server.ts";

const folder = new URL("../../../schema/operations/", import.meta.url);
const clients = ["web", "mobile", "partner"];

/** Every query of an app's folder, with that folder's fragments. */
function queriesOf(client: string) {
  const files = readdirSync(new URL(client, folder)).map((file) =>
    readFileSync(new URL(`${client}/${file}`, folder), "utf8"),
  );
  const { definitions } = parse(files.join("\n"), { noLocation: false });
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation === "query"
      ? [{ client, name: one.name?.value ?? "", note: one.description?.value ?? "", operation: one, fragments }]
      : [],
  );
}

const queries = clients.flatMap(queriesOf);
const manifests = new Map(
  clients.map((client) => {
    const { operations } = JSON.parse(readFileSync(new URL(`${client}.json`, folder), "utf8")) as {
      operations: readonly { name: string; body: string }[];
    };
    // The newest of a name is the first.
    return [client, new Map(operations.toReversed().map(({ name, body }) => [name, body]))] as const;
  }),
);

let server: TestServer;
let get: ReturnType<typeof getAt>;
beforeAll(async () => {
  server = await startGateway([], {
    supergraphSdl: houseSdl(),
    rooms: carelessRooms(),
    trustedProxies: ["127.0.0.1"],
    // Nothing from memory: each of them must reach the rooms or be shared with good reason.
    caching: { maxBytes: 0 },
  });
  get = getAt(await server.listen());
});
afterAll(() => server.stop());

const users = [
  { ...as("ada", "shopper", "merchant", "staff"), "x-cart-token": "cart-of-ada", "x-forwarded-for": "192.0.2.1" },
  { ...as("bob", "shopper", "merchant", "staff"), "x-cart-token": "cart-of-bob", "x-forwarded-for": "192.0.2.2" },
  {},
];

/** One query, asked by each of them. */
async function askAll(query: (typeof queries)[number]) {
  const text = manifests.get(query.client)?.get(query.name) ?? "";
  const schema = server.gateway.supergraph.current().apiSchema;
  const variables = Object.fromEntries(
    (getOperationAST(parse(text))?.variableDefinitions ?? [])
      .filter(({ defaultValue }) => !defaultValue)
      .map(({ variable, type }) => [
        variable.name.value,
        inputFor(typeFromAST(schema, type as never) as GraphQLInputType),
      ]),
  );
  const answers = await Promise.all(users.map((headers) => get(text, headers, variables)));
  for (const answer of answers.slice(0, 2)) expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return answers;
}

const table = (some: typeof queries) => some.map((query) => [`${query.client} ${query.name}`, query] as const);
const isKept = ({ note }: (typeof queries)[number]) => /\bcacheable\b/i.test(note);

describe("asked by two users and by nobody, what its author calls cacheable", () => {
  test.each(table(queries.filter(isKept)))("is one answer for all, of nobody: %s", async (_title, query) => {
    const answers = await askAll(query);
    for (const answer of answers) {
      expect(answer.header("cache-control")).toMatch(/^public, max-age=[1-9]/);
      expect(answer.header("cache-tag")).toMatch(/\w/);
      expect(answer.text).toBe(answers[0]?.text);
      expect(answer.text).not.toMatch(/ada|bob|192\.0\.2/);
    }
  });
});

describe("and what is not called so", () => {
  test.each(table(queries.filter((query) => !isKept(query))))("is kept by nobody: %s", async (_title, query) => {
    for (const answer of await askAll(query)) {
      expect(answer.header("cache-control")).toBe("no-store");
      expect(answer.header("etag")).toBeNull();
    }
  });
});
