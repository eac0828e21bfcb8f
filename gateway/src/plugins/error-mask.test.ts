import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { readLog } from "../../test/support/log.ts";
import { createGatewayRequest } from "../request.ts";
import { createErrorMaskPlugin } from "./error-mask.ts";

function mask(...errors: readonly Error[]) {
  const { logger, log } = readLog();
  const request = createGatewayRequest({ id: "request-1", transport: "http", headers: {}, params: {} });
  const out = createErrorMaskPlugin({ logger }).onErrors?.(request, errors) ?? [];
  return { out: out.map((error) => (error as GraphQLError).toJSON()), log, codes: [...request.errorCodes] };
}

test("a code given on purpose passes, with its message, path and own extensions", () => {
  const error = new GraphQLError("gone", {
    path: ["a", 1],
    extensions: { code: "ORDER_GONE", retryAfterMs: 5, stacktrace: ["x"], serviceName: "orders", exception: {} },
  });
  const { out, log, codes } = mask(error);
  expect(out).toEqual([{ message: "gone", path: ["a", 1], extensions: { code: "ORDER_GONE", retryAfterMs: 5 } }]);
  expect([log, codes]).toEqual([[], ["ORDER_GONE"]]);
});

test.each([
  ["thrown plainly", new TypeError("hunter2")],
  ["wrapped by a resolver", new GraphQLError("hunter2", { path: ["a"], originalError: new TypeError("hunter2") })],
  ["under a library's code", new GraphQLError("hunter2", { extensions: { code: "DOWNSTREAM_SERVICE_ERROR" } })],
  ["under the code for unknown faults", new GraphQLError("hunter2", { extensions: { code: "INTERNAL_SERVER_ERROR" } })],
  ["under a code that is no text", new GraphQLError("hunter2", { extensions: { code: 42 } })],
])("a fault %s is replaced, and logged once with the id that the client is given", (_title, error) => {
  const { out, log, codes } = mask(error);
  expect(out).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "request-1" } }]);
  expect(JSON.stringify(out)).not.toContain("hunter2");
  expect(log).toMatchObject([{ requestId: "request-1", err: { message: "hunter2" } }]);
  expect(codes).toEqual(["INTERNAL_SERVER_ERROR"]);
});
