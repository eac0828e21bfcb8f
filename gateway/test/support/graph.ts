import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { type GraphQLSchema, graphql, parse } from "graphql";
import { makeServer } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { InProcessRoom } from "../../src/execution/in-process.ts";

/** The first line of every test subgraph: federation with what these tests use. */
const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@tag",
    "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize", "@cacheTag", "@composeDirective"])\n`;

/** A text that begins with this is of Federation 1: it links nothing, and everything in it may be shared. */
export const firstFederation = "# Federation 1\n";

const withHeader = (sdl: string): string => (sdl.startsWith(firstFederation) ? sdl : federation + sdl);

/** What one test subgraph is made of. `resolvers` are as @apollo/subgraph takes them. */
export type TestSubgraph = { readonly name: string; readonly sdl: string; readonly resolvers: object };

/** A test subgraph that runs, and what it was asked. */
export type RunningSubgraph = InProcessRoom & {
  readonly sdl: string;
  /** Every request it was told about, by function call; one for each context made. */
  readonly contexts: RoomRequest[];
  /** Every operation text it was sent over HTTP. */
  readonly asked: { readonly query: string; readonly headers: Readonly<Record<string, unknown>> }[];
};

export function createSubgraph({ name, sdl, resolvers }: TestSubgraph): RunningSubgraph {
  const typeDefs = parse(withHeader(sdl));
  const contexts: RoomRequest[] = [];
  return {
    name,
    sdl,
    contexts,
    asked: [],
    schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    contextFor: (request) => {
      contexts.push(request);
      return { request };
    },
  };
}

/** Composes test subgraphs. Throws every composition error. */
export function compose(
  subgraphs: readonly Pick<RunningSubgraph, "name" | "sdl">[],
  urls: Record<string, string> = {},
) {
  const result = composeServices(
    subgraphs.map(({ name, sdl }) => ({
      name,
      url: urls[name] ?? "",
      typeDefs: parse(withHeader(sdl)),
    })),
  );
  if (result.errors) throw new AggregateError(result.errors, result.errors.map(String).join("\n"));
  return result.supergraphSdl;
}

export type HttpSubgraph = {
  readonly url: string;
  readonly stop: () => Promise<void>;
  readonly server: Server;
  /** The extensions of each subscription. */
  readonly subscribed: unknown[];
};

/** Serves a subgraph over HTTP and graphql-ws at one address, as a room of its own process does; `port` 0 is a free one. */
export async function serve(subgraph: RunningSubgraph, port = 0): Promise<HttpSubgraph> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      subgraph.asked.push({ query, headers: request.headers });
      void answer(subgraph.schema, query, variables).then((result) =>
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result)),
      );
    });
  });
  const sockets = new WebSocketServer({ server });
  const subscribed: unknown[] = [];
  const graph = makeServer({
    schema: subgraph.schema,
    onSubscribe: (_connection, _id, { extensions }) => void subscribed.push(extensions),
  });
  sockets.on("connection", (socket) => {
    const closed = graph.opened(
      {
        protocol: socket.protocol,
        send: (data) => socket.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) => socket.on("message", (data) => void handle((data as Buffer).toString("utf8"))),
      },
      {},
    );
    socket.once("close", (code, reason) => void closed(code, String(reason)));
  });
  const url = await listen(server, port);
  return {
    url,
    server,
    subscribed,
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const answer = (schema: GraphQLSchema, source: string, variableValues: Record<string, unknown>) =>
  graphql({ schema, source, variableValues, contextValue: { request: { requestId: "over HTTP" } } });

/** Listens on a port of this machine, by default a free one. */
export async function listen(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
