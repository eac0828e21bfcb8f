import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createLogger } from "@novatech/service/logger";
import { expect, onTestFinished, test } from "vitest";
import { createIdentityRoutes } from "../../src/http/identity-routes.ts";
import { createLetterRoutes } from "../../src/http/letter-routes.ts";
import { createSubgraph } from "../support/graph.ts";
import { startGateway } from "../support/server.ts";
import { users } from "../support/shop.ts";

/** A gateway before a room of accounts that tells what it was asked. */
async function start() {
  const asked: {
    url: string | undefined;
    method: string | undefined;
    headers: IncomingMessage["headers"];
    body: string;
  }[] = [];
  const room = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push({ url: request.url, method: request.method, headers: request.headers, body });
      response.writeHead(303, {
        location: "/oauth/log-in/1",
        "set-cookie": ["a=1; Path=/oauth", "b=2; Path=/oauth"],
        "content-security-policy": "default-src 'none'; style-src 'self'",
      });
      response.end("go on");
    });
  });
  await new Promise<void>((resolve) => {
    room.listen(0, "127.0.0.1", resolve);
  });
  const stopRoom = () =>
    new Promise<void>((resolve) => {
      room.close(() => resolve());
      room.closeAllConnections();
    });
  const url = `http://127.0.0.1:${(room.address() as AddressInfo).port}`;
  const logger = createLogger({ name: "test", level: "silent" });
  const forwarded = [createIdentityRoutes({ url, logger }), createLetterRoutes({ url, logger })];
  const gateway = await startGateway([createSubgraph(users())], { routes: forwarded.map(({ routes }) => routes) });
  onTestFinished(async () => {
    await gateway.stop();
    await Promise.all(forwarded.map((one) => one.close()));
    await stopRoom();
  });
  return { gateway, asked, stopRoom };
}

test("a request for log-in reaches the room as it came, and the answer comes back whole", async () => {
  const { gateway, asked } = await start();
  const answer = await gateway.http.inject({
    method: "POST",
    url: "/oauth/token?x=1",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: "c=3", authorization: "Basic eA==" },
    payload: "grant_type=client_credentials",
  });
  expect(asked).toMatchObject([
    {
      url: "/oauth/token?x=1",
      method: "POST",
      body: "grant_type=client_credentials",
      headers: { cookie: "c=3", authorization: "Basic eA==", "content-type": "application/x-www-form-urlencoded" },
    },
  ]);
  expect([answer.statusCode, answer.payload, answer.headers.location]).toEqual([303, "go on", "/oauth/log-in/1"]);
  expect(answer.headers["set-cookie"]).toEqual(["a=1; Path=/oauth", "b=2; Path=/oauth"]);
  expect(answer.headers["content-security-policy"]).toBe("default-src 'none'; style-src 'self'");
  // Which sites' pages may read it is for the room to say.
  expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
});

test("where the client is, the gateway says, whatever the client claims", async () => {
  const { gateway, asked } = await start();
  await gateway.http.inject({
    url: "/.well-known/openid-configuration",
    headers: { "x-forwarded-for": "1.2.3.4", "x-forwarded-host": "evil.example", host: "shop.example" },
  });
  expect(asked[0]?.headers).toMatchObject({
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": "shop.example",
    "x-forwarded-proto": "http",
  });
});

test("a mail program that ends letters reaches the room that writes them", async () => {
  const { gateway, asked } = await start();
  await gateway.http.inject({
    method: "POST",
    url: "/notifications/unsubscribe/u1.user_1.PRICE_DROP.0.mac",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "List-Unsubscribe=One-Click",
  });
  expect(asked).toMatchObject([
    {
      url: "/notifications/unsubscribe/u1.user_1.PRICE_DROP.0.mac",
      method: "POST",
      body: "List-Unsubscribe=One-Click",
    },
  ]);
});

test("nothing else is handed on", async () => {
  const { gateway, asked } = await start();
  for (const url of ["/health/live", "/.well-known/other", "/oauthx", "/metrics/../oauth"])
    await gateway.http.inject(url);
  await gateway.http.inject({ method: "DELETE", url: "/oauth/token" });
  expect(asked).toEqual([]);
});

test("a body that is no form's size is refused, and a room that is away is told as such", async () => {
  const { gateway, stopRoom } = await start();
  const large = await gateway.http.inject({
    method: "POST",
    url: "/oauth/token",
    payload: "x".repeat(70_000),
    headers: { "content-type": "text/plain" },
  });
  expect(large.statusCode).toBe(413);
  await stopRoom();
  const away = await gateway.http.inject("/oauth/authorize");
  expect([away.statusCode, away.headers["retry-after"], away.json().error]).toEqual([
    503,
    "5",
    "temporarily_unavailable",
  ]);
});
