import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { fixedClock } from "@novatech/testkit/clock";
import { afterEach, describe, expect, it } from "vitest";
import { createServiceTokenSource, ServiceTokenError } from "./service-token.ts";

describe("the source of service tokens", () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  async function issuer(answer: RequestListener) {
    const server = createServer(answer).listen(0, "127.0.0.1");
    closing.push(() => server.close().closeAllConnections());
    await new Promise((resolve) => server.once("listening", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth/token`;
  }

  const client = { clientId: "orders", clientSecret: "a secret: with a colon" };

  it("asks once for many callers, keeps the token, and asks again shortly before it ends", async () => {
    const clock = fixedClock("2026-01-05T09:00:00Z");
    const seen: string[] = [];
    const tokenUrl = await issuer((request, response) => {
      seen.push(Buffer.from(request.headers.authorization?.slice(6) ?? "", "base64").toString());
      response.end(JSON.stringify({ access_token: `token-${seen.length}`, expires_in: 300 }));
    });
    const token = createServiceTokenSource({ tokenUrl, ...client, clock });
    expect(await Promise.all([token(), token(), token()])).toEqual(["token-1", "token-1", "token-1"]);
    clock.advance(269_000);
    expect(await token()).toBe("token-1");
    clock.advance(2_000);
    expect(await token()).toBe("token-2");
    expect(seen[0]).toBe("orders:a%20secret%3A%20with%20a%20colon");
  });

  it("says what the issuer answered, and asks again the next time", async () => {
    let isRefusing = true;
    const tokenUrl = await issuer((_request, response) => {
      if (isRefusing) response.writeHead(401).end(`{"error":"invalid_client"}`);
      else response.end(JSON.stringify({ access_token: "token", expires_in: 300 }));
    });
    const token = createServiceTokenSource({ tokenUrl, ...client });
    await expect(token()).rejects.toThrow(/answered 401 to the client orders.*invalid_client/);
    isRefusing = false;
    expect(await token()).toBe("token");
  });

  it("gives up on an issuer that does not answer", async () => {
    const tokenUrl = await issuer(() => {});
    const token = createServiceTokenSource({ tokenUrl, ...client, timeoutMs: 30 });
    await expect(token()).rejects.toThrow(ServiceTokenError);
  });
});
