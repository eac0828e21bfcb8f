import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// The floor that `npm run bench -- cache` compares with: node:http sending the bytes of the file BODY_PATH to whoever asks.
const body = readFileSync(String(process.env["BODY_PATH"]));
const headers = ["content-type", "application/json; charset=utf-8", "content-length", String(body.length)];
const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
server.listen(0, "127.0.0.1", () =>
  console.log(`the graph is at http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
);
process.on("SIGTERM", () => process.exit(0));
