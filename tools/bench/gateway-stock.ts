import { readFileSync } from "node:fs";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

// The stock gateway as a process, as its documentation starts it: SUPERGRAPH_PATH names the composed schema. Says its address as ours does.
const supergraphSdl = readFileSync(process.env["SUPERGRAPH_PATH"] ?? "", "utf8");
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
console.log(`the graph is at ${url}`);
process.on("disconnect", () => process.exit(0));
