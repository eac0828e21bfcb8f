import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { liveSdl } from "./reload-graph.ts";

// The subgraph of the reload benchmark that changes and streams, as a process: counts what is done to it, and ticks for everybody who listens.
const tickMs = 100;
let done = 0;
let number = 0;
const waiting = new Set<() => void>();
setInterval(() => {
  number++;
  for (const wake of waiting) wake();
}, tickMs);

async function* ticks() {
  let last = number;
  for (;;) {
    while (last === number)
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    // None is left out, whoever is slow.
    while (last < number) {
      last++;
      yield { tick: { number: last, user: { id: `u${(last % 6) + 1}` } } };
    }
  }
}

const resolvers = {
  Mutation: { change: () => ++done },
  Subscription: { tick: { subscribe: ticks } },
};
const schema = buildSubgraphSchema([{ typeDefs: parse(liveSdl(0)), resolvers: resolvers as never }]);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
      readonly query: string;
      readonly variables?: Record<string, unknown>;
    };
    // Not validated: fields of a generation that is not this one are left out.
    void Promise.resolve(execute({ schema, document: parse(query), variableValues: variables })).then((result) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result)),
    );
  });
});
useServer({ schema }, new WebSocketServer({ server, path: "/graphql" }));
server.listen(0, "127.0.0.1", () =>
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }),
);
process.on("message", () => process.send?.({ requests: done }));
process.on("disconnect", () => process.exit(0));
