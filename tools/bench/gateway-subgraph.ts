import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { type DocumentNode, execute, parse } from "graphql";
import { benchResolvers, benchSubgraphs } from "./gateway-graph.ts";

// One subgraph of the gateways' benchmark as a process: node gateway-subgraph.ts NAME. As little as can be: what is measured is in front of it.
const name = process.argv[2] ?? "";
const typeDefs = parse(benchSubgraphs[name] ?? "");
const schema = buildSubgraphSchema([{ typeDefs, resolvers: (benchResolvers[name] ?? {}) as never }]);
const documents = new Map<string, DocumentNode>();
let requests = 0;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    requests++;
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
      readonly query: string;
      readonly variables?: Record<string, unknown>;
    };
    let document = documents.get(query);
    if (!document) documents.set(query, (document = parse(query, { noLocation: true })));
    void Promise.resolve(execute({ schema, document, variableValues: variables })).then((result) => {
      const body = Buffer.from(JSON.stringify(result));
      response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
    });
  });
});
server.listen(0, "127.0.0.1", () =>
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }),
);
process.on("message", () => process.send?.({ requests }));
process.on("disconnect", () => process.exit(0));
