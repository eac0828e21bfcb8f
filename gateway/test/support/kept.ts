import { Redis } from "ioredis";
import { expect, onTestFinished } from "vitest";
import { createSubgraph } from "./graph.ts";
import { startGateway, type TestServer } from "./server.ts";
import { createShelf, type Shelf, shelfSubgraphs } from "./shelf.ts";

/** A gateway over a shelf, until the test ends. */
export async function startShelf(
  options: Parameters<typeof startGateway>[1] = {},
  shelf: Shelf = createShelf(),
): Promise<{ readonly shelf: Shelf; readonly server: TestServer }> {
  const server = await startGateway(shelfSubgraphs(shelf).map(createSubgraph), options);
  onTestFinished(server.stop);
  return { shelf, server };
}

/** GETs over a socket, through everything that stands before the pipeline. */
export async function getFrom(server: TestServer) {
  return getAt(await server.listen());
}

/** The same at an address of somebody else. */
export const getAt =
  (url: string) =>
  async (query: string, headers: Record<string, string> = {}, variables?: object) => {
    const search = new URLSearchParams({ query, ...(variables ? { variables: JSON.stringify(variables) } : {}) });
    const reply = await fetch(`${url}/graphql?${search.toString()}`, {
      headers: { "apollo-require-preflight": "1", accept: "application/json", ...headers },
    });
    const text = await reply.text();
    const header = (name: string) => reply.headers.get(name);
    return { status: reply.status, header, text, body: text === "" ? null : JSON.parse(text) };
  };

/** A query by id that may be kept. */
export const page = `query Page($id: ID!) { product(id: $id) { name } }`;

/** One command to a Redis, by a connection of its own. */
export async function askRedis(url: string, command: string, ...values: string[]): Promise<unknown> {
  const client = new Redis(url);
  try {
    return await client.call(command, ...values);
  } finally {
    client.disconnect();
  }
}

/** Until so many gateway processes are told of purges by this Redis. */
export const untilListening = (url: string, count: number) =>
  expect
    .poll(() => askRedis(url, "PUBSUB", "NUMSUB", "{novatech:answers}:purged"), { timeout: 10_000 })
    .toEqual(["{novatech:answers}:purged", count]);
