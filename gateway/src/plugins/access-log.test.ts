import { pino } from "pino";
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

test("a line about an answer out of memory is byte for byte the one the logger would write", () => {
  for (const program of ["web", 'web","requestId":"<id>","durationMs":-1', "\u0000 <id>"]) {
    const lines: string[] = [];
    const logger = pino({ name: "gateway", timestamp: () => ',"time":1' }, { write: (line) => void lines.push(line) });
    const plugin = createAccessLogPlugin({ logger });
    const operation = { name: "Page", type: "query" } as const;
    for (const cacheStatus of ["memory", "shared"] as const)
      for (const [id, durationMs] of [
        ["request-1", 0.04],
        ["request.2:3", 1_234.56],
      ] as const) {
        const request = createGatewayRequest({ id, transport: "http", headers: {}, params: {} });
        Object.assign(request, { operation, cacheStatus, client: { name: program, version: "1" } });
        plugin.onEnd?.(request, { status: 304, durationMs, events: 0 });
      }
    expect(lines.slice(0, 2)).toEqual(lines.slice(2).map((line) => line.replace('"shared"', '"memory"')));
    const parsed = JSON.parse(lines[1] ?? "") as object;
    expect(parsed).toMatchObject({
      level: 30,
      time: 1,
      name: "gateway",
      requestId: "request.2:3",
      clientName: program,
    });
    expect(parsed).toMatchObject({ operation: "Page", status: 304, durationMs: 1_234.6, msg: "operation" });
  }
});

test.each<{ readonly what: string; readonly options: pino.LoggerOptions; readonly field: object }>([
  { what: "adds fields", options: { mixin: () => ({ zone: "a" }) }, field: { zone: "a" } },
  {
    what: "changes lines",
    options: { hooks: { streamWrite: (line) => line.replace('"zone":1', '"zone":2') }, base: { zone: 1 } },
    field: { zone: 2 },
  },
  {
    what: "changes fields",
    options: { formatters: { log: (fields) => ({ ...fields, zone: "b" }) } },
    field: { zone: "b" },
  },
  { what: "writes no such lines", options: { level: "warn" }, field: {} },
])("a logger that $what does so to them, too", ({ options, field }) => {
  const lines: string[] = [];
  const logger = pino(options, { write: (line) => void lines.push(line) });
  const request = createGatewayRequest({ id: "request-1", transport: "http", headers: {}, params: {} });
  Object.assign(request, { operation: { name: "Page", type: "query" }, cacheStatus: "memory" });
  const plugin = createAccessLogPlugin({ logger });
  for (const durationMs of [1, 2]) plugin.onEnd?.(request, { status: 200, durationMs, events: 0 });
  const expected = options.level === "warn" ? [] : [1, 2].map((durationMs) => ({ ...field, durationMs }));
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject(expected);
  expect(lines).toHaveLength(expected.length);
});
