import { expect, test } from "vitest";
import { readLog } from "../../test/support/log.ts";
import { createGatewayRequest, type GatewayRequest } from "../request.ts";
import { createAccessLogPlugin } from "./access-log.ts";

function logged(change: (request: GatewayRequest) => void, events = 0) {
  const { logger, log } = readLog();
  const request = createGatewayRequest({
    id: "request-1",
    transport: "http",
    headers: { authorization: "Bearer secret", "x-cart-token": "secret" },
    params: { query: "{ a }", variables: { email: "secret@example" } },
  });
  change(request);
  createAccessLogPlugin({ logger }).onEnd?.(request, { status: 200, durationMs: 1.2345, events });
  return log;
}

test("a query is one line, with nothing of what was sent with it", () => {
  const log = logged((request) => {
    request.operation = { name: "Page", type: "query" };
    request.client = { name: "web", version: "1" };
    request.errorCodes.add("A_CODE");
  });
  expect(log).toMatchObject([
    {
      requestId: "request-1",
      operation: "Page",
      clientName: "web",
      clientVersion: "1",
      durationMs: 1.2,
      errorCodes: ["A_CODE"],
    },
  ]);
  expect(log[0]).not.toHaveProperty("events");
  expect(JSON.stringify(log)).not.toContain("secret");
});

test("a subscription says how many events it sent", () => {
  const log = logged((request) => (request.operation = { name: null, type: "subscription" }), 7);
  expect(log).toMatchObject([{ operation: null, events: 7 }]);
});
